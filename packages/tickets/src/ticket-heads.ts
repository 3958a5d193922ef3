import type { Transaction } from '@zusage/db';

export interface TicketHead {
  number: string;
  subject: string;
}

/** Number and subject of tickets whose ids other records hold. */
export async function ticketHeads(
  trx: Transaction,
  providerId: string,
  ids: readonly string[],
): Promise<Map<string, TicketHead>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await trx
    .selectFrom('app.ticket')
    .select(['id', 'number', 'subject'])
    .where('provider_id', '=', providerId)
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map(({ id, number, subject }) => [id, { number, subject }]));
}
