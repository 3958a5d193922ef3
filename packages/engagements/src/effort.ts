import { newId, type Selectable, type Schema, type Transaction } from '@zusage/db';

/** Work on a ticket, charged by the month (SB-4) or covered by a flat rate (S7-11). */
export interface Effort {
  id: string;
  /** What a reader knows it by; its movement's lot is named so. */
  reference: string;
  accountId: string;
  transactionId: string;
  ticketId: string;
  /** The day it was done on, `YYYY-MM-DD`, in the provider's zone. */
  workedOn: string;
  minutes: number;
  text: string;
  bookedAt: Date;
  bookedByName: string;
  reversal: { at: Date; byName: string; reason: string } | null;
}

export type NewEffort = Omit<Effort, 'id' | 'reversal'> & { bookedBy: string };

export async function addEffort(trx: Transaction, providerId: string, effort: NewEffort): Promise<void> {
  await trx
    .insertInto('app.effort')
    .values({
      provider_id: providerId,
      id: newId(),
      reference: effort.reference,
      account_id: effort.accountId,
      transaction_id: effort.transactionId,
      ticket_id: effort.ticketId,
      worked_on: effort.workedOn,
      minutes: effort.minutes,
      text: effort.text,
      booked_at: effort.bookedAt,
      booked_by: effort.bookedBy,
      booked_by_name: effort.bookedByName,
    })
    .execute();
}

/** By the day it was done on; what was taken back stays, with why. */
export async function effortOfTicket(
  trx: Transaction,
  providerId: string,
  ticketId: string,
): Promise<Effort[]> {
  const rows = await trx
    .selectFrom('app.effort')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('ticket_id', '=', ticketId)
    .orderBy('worked_on')
    .orderBy('id')
    .execute();
  return rows.map(toEffort);
}

/** Locked, so that it is taken back once. */
export async function lockEffort(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  reference: string,
): Promise<Effort | null> {
  const row = await trx
    .selectFrom('app.effort')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('ticket_id', '=', ticketId)
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst();
  return row ? toEffort(row) : null;
}

export async function markEffortReversed(
  trx: Transaction,
  providerId: string,
  id: string,
  reversal: NonNullable<Effort['reversal']> & { transactionId: string },
): Promise<void> {
  await trx
    .updateTable('app.effort')
    .set({
      reversed_by_transaction_id: reversal.transactionId,
      reversed_at: reversal.at,
      reversed_by_name: reversal.byName,
      reversal_reason: reversal.reason,
    })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .where('reversed_at', 'is', null)
    .execute();
}

/** Days from the first to before `until`, `YYYY-MM-DD`, and the same as moments. */
export interface EffortPeriod {
  from: string;
  until: string;
  fromAt: Date;
  untilAt: Date;
}

/** What was done in a period, and what was taken back in it, by the day it was done on. */
export async function effortInMonth(
  trx: Transaction,
  providerId: string,
  accountIds: readonly string[],
  period: EffortPeriod,
): Promise<Effort[]> {
  if (accountIds.length === 0) return [];
  const rows = await trx
    .selectFrom('app.effort')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('account_id', 'in', accountIds)
    .where((eb) =>
      eb.or([
        eb.and([eb('worked_on', '>=', period.from), eb('worked_on', '<', period.until)]),
        eb.and([eb('reversed_at', '>=', period.fromAt), eb('reversed_at', '<', period.untilAt)]),
      ]),
    )
    .orderBy('worked_on')
    .orderBy('id')
    .execute();
  return rows.map(toEffort);
}

export interface EffortMinutes {
  accountId: string;
  /** `YYYY-MM` */
  month: string;
  minutes: number;
}

/** Minutes of each account by the month they were done in, without what was taken back. */
export async function minutesPerMonth(
  trx: Transaction,
  providerId: string,
  accountIds: readonly string[] | null,
): Promise<EffortMinutes[]> {
  if (accountIds?.length === 0) return [];
  let query = trx
    .selectFrom('app.effort')
    .select(({ fn, eb }) => [
      'account_id',
      fn<string>('to_char', ['worked_on', eb.val('YYYY-MM')]).as('month'),
      fn
        .sum<string>(eb.case().when('reversed_at', 'is', null).then(eb.ref('minutes')).else(0).end())
        .as('minutes'),
    ])
    .where('provider_id', '=', providerId)
    .groupBy(['account_id', 'month']);
  if (accountIds) query = query.where('account_id', 'in', accountIds);
  const rows = await query.execute();
  return rows.map((row) => ({ accountId: row.account_id, month: row.month, minutes: Number(row.minutes) }));
}

const toEffort = (row: Selectable<Schema['app.effort']>): Effort => ({
  id: row.id,
  reference: row.reference,
  accountId: row.account_id,
  transactionId: row.transaction_id,
  // Effort is booked on tickets alone.
  ticketId: row.ticket_id ?? '',
  workedOn: row.worked_on,
  minutes: row.minutes,
  text: row.text,
  bookedAt: row.booked_at,
  bookedByName: row.booked_by_name,
  reversal:
    row.reversed_at && row.reversed_by_name !== null && row.reversal_reason !== null
      ? { at: row.reversed_at, byName: row.reversed_by_name, reason: row.reversal_reason }
      : null,
});
