import type { Transaction } from '@zusage/db';
import { withinReach, type TicketReach } from './reach.ts';

export interface LinkedTicket {
  number: string;
  subject: string;
  status: string;
}

/** The ticket that another goes on from, and those that went on from it; only what the reader may see (S6, S7). */
export async function linkedTickets(
  trx: Transaction,
  providerId: string,
  ticket: { id: string; followUpOf: string | null },
  reach: TicketReach,
): Promise<{ previous: LinkedTicket | null; following: LinkedTicket[] }> {
  const rows = await trx
    .selectFrom('app.ticket')
    .select(['id', 'number', 'subject', 'status'])
    .where('provider_id', '=', providerId)
    .where((where) =>
      where.or([
        where('follow_up_of', '=', ticket.id),
        ...(ticket.followUpOf ? [where('id', '=', ticket.followUpOf)] : []),
      ]),
    )
    .where(withinReach(reach))
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  const shown = rows.map(({ id, number, subject, status }) => ({ id, line: { number, subject, status } }));
  return {
    previous: shown.find(({ id }) => id === ticket.followUpOf)?.line ?? null,
    following: shown.filter(({ id }) => id !== ticket.followUpOf).map(({ line }) => line),
  };
}
