import { newId, sql, type Transaction } from '@zusage/db';

export type AdjustmentStatus = 'proposed' | 'booked' | 'refused' | 'withdrawn';

interface Who {
  id: string;
  name: string;
}

/** A correction by hand, as it was proposed and what became of it. */
export interface Adjustment {
  id: string;
  accountId: string;
  /** Counted within the account; stands in addresses. */
  handle: number;
  /** Above zero: units are given; below: taken. In the account's smallest billable part. */
  amount: number;
  /** Of what is given, `YYYY-MM-DD`; null where units are taken. */
  lastDay: string | null;
  reason: string;
  status: AdjustmentStatus;
  proposedAt: Date;
  proposedBy: Who;
  /** Null while it is open, and where one person was enough. */
  decidedAt: Date | null;
  decidedByName: string | null;
  decisionNote: string | null;
  transactionId: string | null;
}

export type NewAdjustment = Pick<
  Adjustment,
  'accountId' | 'amount' | 'lastDay' | 'reason' | 'proposedAt' | 'proposedBy'
>;

interface Row {
  id: string;
  account_id: string;
  handle: number;
  amount: number;
  last_day: string | null;
  reason: string;
  status: AdjustmentStatus;
  proposed_at: Date;
  proposed_by: string;
  proposed_by_name: string;
  decided_at: Date | null;
  decided_by_name: string | null;
  decision_note: string | null;
  transaction_id: string | null;
}

const COLUMNS = sql`id, account_id, handle, amount, to_char(last_day, 'YYYY-MM-DD') as last_day, reason, status,
  proposed_at, proposed_by, proposed_by_name, decided_at, decided_by_name, decision_note, transaction_id`;

const toAdjustment = (row: Row): Adjustment => ({
  id: row.id,
  accountId: row.account_id,
  handle: row.handle,
  amount: row.amount,
  lastDay: row.last_day,
  reason: row.reason,
  status: row.status,
  proposedAt: row.proposed_at,
  proposedBy: { id: row.proposed_by, name: row.proposed_by_name },
  decidedAt: row.decided_at,
  decidedByName: row.decided_by_name,
  decisionNote: row.decision_note,
  transactionId: row.transaction_id,
});

/**
 * Writes a correction down: booked at once with its movement, or proposed. Call it under the organisation's lock: handles
 * are counted within the account.
 */
export async function addAdjustment(
  trx: Transaction,
  providerId: string,
  { accountId, amount, lastDay, reason, proposedAt, proposedBy }: NewAdjustment,
  transactionId: string | null,
): Promise<Adjustment> {
  const { rows } = await sql<Row>`
    insert into app.unit_adjustment (provider_id, id, account_id, handle, amount, last_day, reason, status,
                                     proposed_at, proposed_by, proposed_by_name, transaction_id)
    select ${providerId}, ${newId()}::uuid, ${accountId}::uuid, coalesce(max(handle), 0) + 1, ${amount}::bigint,
           ${lastDay}::date, ${reason}, ${transactionId === null ? 'proposed' : 'booked'}, ${proposedAt},
           ${proposedBy.id}::uuid, ${proposedBy.name}, ${transactionId}::uuid
      from app.unit_adjustment where provider_id = ${providerId} and account_id = ${accountId}::uuid
    returning ${COLUMNS}`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('an adjustment was not written');
  return toAdjustment(row);
}

/** The number that the account's next correction gets. */
export async function nextAdjustmentHandle(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(handle), 0) + 1 as next from app.unit_adjustment
     where provider_id = ${providerId} and account_id = ${accountId}::uuid`.execute(trx);
  return rows[0]?.next ?? 1;
}

export interface AdjustmentQuestion {
  accountId?: string;
  handle?: number;
  status?: AdjustmentStatus;
}

/** Corrections, the newest first. */
export async function listAdjustments(
  trx: Transaction,
  providerId: string,
  { accountId, handle, status }: AdjustmentQuestion,
): Promise<Adjustment[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from app.unit_adjustment
     where provider_id = ${providerId}
       and (${accountId ?? null}::uuid is null or account_id = ${accountId ?? null}::uuid)
       and (${handle ?? null}::int is null or handle = ${handle ?? null}::int)
       and (${status ?? null}::text is null or status = ${status ?? null}::text)
     order by proposed_at desc, handle desc limit 500`.execute(trx);
  return rows.map(toAdjustment);
}

/**
 * Ends a proposal: exactly one of several that try at once gets true.
 *
 * @param transactionId of the movement, only with `booked`
 */
export async function endAdjustment(
  trx: Transaction,
  providerId: string,
  id: string,
  end: {
    status: Exclude<AdjustmentStatus, 'proposed'>;
    at: Date;
    by: Who;
    note: string | null;
    transactionId: string | null;
  },
): Promise<boolean> {
  const { rows } = await sql`
    update app.unit_adjustment
       set status = ${end.status}, decided_at = ${end.at}, decided_by = ${end.by.id}::uuid,
           decided_by_name = ${end.by.name}, decision_note = ${end.note}, transaction_id = ${end.transactionId}::uuid
     where provider_id = ${providerId} and id = ${id}::uuid and status = 'proposed'
    returning id`.execute(trx);
  return rows.length === 1;
}

/** What one person corrected alone in an account since a moment, given and taken added up: ten small ones are one large (S86). */
export async function adjustedAlone(
  trx: Transaction,
  providerId: string,
  { accountId, personId, since }: { accountId: string; personId: string; since: Date },
): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(abs(amount)), 0)::bigint as sum from app.unit_adjustment
     where provider_id = ${providerId} and account_id = ${accountId}::uuid and proposed_by = ${personId}::uuid
       and status = 'booked' and decided_by is null and proposed_at > ${since}`.execute(trx);
  return rows[0]?.sum ?? 0;
}

/** Which movements of an account are corrections by hand. */
export async function adjustmentLots(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<Set<string>> {
  const { rows } = await sql<{ reference: string }>`
    select distinct l.reference
      from app.unit_adjustment a
      join app.unit_entry e on e.provider_id = a.provider_id and e.transaction_id = a.transaction_id
      join app.unit_lot l on l.provider_id = e.provider_id and l.id = e.lot_id
     where a.provider_id = ${providerId} and a.account_id = ${accountId}::uuid and a.amount > 0`.execute(trx);
  return new Set(rows.map(({ reference }) => reference));
}

/** Given and taken by hand in a period, by account; both above or at zero. By when the movements occurred. */
export async function adjustedIn(
  trx: Transaction,
  providerId: string,
  { from, until }: { from: Date | null; until: Date | null },
): Promise<Map<string, { given: number; taken: number }>> {
  const { rows } = await sql<{ account_id: string; given: number; taken: number }>`
    select a.account_id, coalesce(sum(a.amount) filter (where a.amount > 0), 0)::bigint as given,
           coalesce(-sum(a.amount) filter (where a.amount < 0), 0)::bigint as taken
      from app.unit_adjustment a
      join app.unit_transaction t on t.provider_id = a.provider_id and t.id = a.transaction_id
     where a.provider_id = ${providerId}
       and (${from}::timestamptz is null or t.occurred_at >= ${from})
       and (${until}::timestamptz is null or t.occurred_at < ${until})
     group by a.account_id`.execute(trx);
  return new Map(rows.map(({ account_id, given, taken }) => [account_id, { given, taken }]));
}
