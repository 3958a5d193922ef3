import { sql, type Transaction } from '@zusage/db';
import { decodeCursor, encodeCursor } from './account-statement-cursor.ts';
import { runningLines, type RunningRow } from './running-lines.ts';
import { STATEMENT_GROUPS, type StatementGroup } from './statement-groups.ts';
import type { Bucket, MovementKind } from './buckets.ts';
import type { ReasonText } from './movement.ts';

/** What is held of an account: `held` is available, reserved and awaiting acceptance together. Smallest billable parts. */
export interface StatementBalance {
  held: number;
  available: number;
}

export interface AccountLine {
  /** Unique within the statement. */
  key: string;
  kind: MovementKind;
  /** How much it moved, above zero. */
  moved: number;
  from: Bucket | null;
  to: Bucket | null;
  /** What it added to or took from what is held; 0 where units only stand elsewhere now (a reservation). */
  heldChange: number;
  availableChange: number;
  after: StatementBalance;
  occurredAt: Date;
  /** null for an expiry that the clock has decided and that is not booked yet (S81). */
  recordedAt: Date | null;
  /** null where nobody wrote one: an expiry that is not booked yet. */
  reason: ReasonText | null;
  rule: string;
  /** References of the purchases it touched, in use order. */
  lots: string[];
  /** What the units were reserved for: names of work sessions, "A-1004/2". */
  purposes: string[];
  /** The movement that this one undoes. */
  reverses: { kind: MovementKind; occurredAt: Date; reason: ReasonText } | null;
  /** When a later one undid this one. */
  reversedAt: Date | null;
}

export interface AccountStatement {
  opening: StatementBalance;
  closing: StatementBalance;
  /** Of all movements of the period, filtered or not: opening.held + added - taken = closing.held. */
  added: number;
  taken: number;
  /** Used in the period, less what was taken back in it. */
  used: number;
  /** Movements of the period that the filter lets through. */
  count: number;
  lines: AccountLine[];
  nextCursor: string | null;
}

export interface StatementQuestion {
  /** First moment of the period, and the first after it; null is open. By when movements occurred. */
  from: Date | null;
  until: Date | null;
  group: StatementGroup | null;
  /** What was recorded by then: the same question gets the same answer for ever (S89). null is now. */
  asOf: Date | null;
  order: 'newest' | 'oldest';
  limit: number;
  cursor?: string | undefined;
}

/**
 * An account's statement of a period: with `opening + added - taken = closing`, whatever the pages. Movements stand in the
 * order in which they occurred; what a lot still held when it expired leaves at that moment, booked or not (S81, S89).
 *
 * @throws AppError invalid_input for a cursor that no statement gave
 */
export async function accountStatement(
  trx: Transaction,
  providerId: string,
  accountId: string,
  question: StatementQuestion,
): Promise<AccountStatement> {
  const running = runningLines(providerId, accountId, question.asOf);
  const totals = await readTotals(trx, running, question);
  const rows = await readLines(trx, { providerId, accountId, running }, question);
  const shown = rows.slice(0, question.limit);
  const last = shown.at(-1);
  return {
    opening: { held: totals.opening_held, available: totals.opening_available },
    closing: {
      held: totals.opening_held + totals.added - totals.taken,
      available: totals.opening_available + totals.available_change,
    },
    added: totals.added,
    taken: totals.taken,
    used: totals.used,
    count: totals.count,
    lines: shown.map(toLine),
    nextCursor: last && rows.length > question.limit ? encodeCursor(last.occurred_at, last.sequence) : null,
  };
}

interface Totals {
  opening_held: number;
  opening_available: number;
  added: number;
  taken: number;
  used: number;
  available_change: number;
  count: number;
}

type Running = ReturnType<typeof runningLines>;

const inPeriod = ({ from, until }: StatementQuestion) =>
  sql`(${from}::timestamptz is null or occurred_at >= ${from}) and (${until}::timestamptz is null or occurred_at < ${until})`;

function inGroup({ group }: StatementQuestion) {
  const kinds: readonly string[] | null = group === null ? null : STATEMENT_GROUPS[group];
  return sql`(${kinds}::text[] is null or kind = any (${kinds}::text[]))`;
}

async function readTotals(trx: Transaction, running: Running, question: StatementQuestion): Promise<Totals> {
  const within = inPeriod(question);
  const { rows } = await sql<Totals>`
    ${running}
    select coalesce(sum(held_change) filter (where occurred_at < ${question.from}), 0)::bigint as opening_held,
           coalesce(sum(available_change) filter (where occurred_at < ${question.from}), 0)::bigint as opening_available,
           coalesce(sum(held_change) filter (where held_change > 0 and ${within}), 0)::bigint as added,
           coalesce(-sum(held_change) filter (where held_change < 0 and ${within}), 0)::bigint as taken,
           coalesce(sum(used_change) filter (where ${within}), 0)::bigint as used,
           coalesce(sum(available_change) filter (where ${within}), 0)::bigint as available_change,
           (count(*) filter (where ${within} and ${inGroup(question)}))::int as count
      from running`.execute(trx);
  const [totals] = rows;
  if (!totals) throw new Error('an aggregate without a row');
  return totals;
}

async function readLines(
  trx: Transaction,
  { providerId, accountId, running }: { providerId: string; accountId: string; running: Running },
  question: StatementQuestion,
): Promise<RunningRow[]> {
  const place = question.cursor === undefined ? null : decodeCursor(question.cursor);
  const isNewest = question.order === 'newest';
  const beyond =
    place === null
      ? sql`true`
      : sql`(occurred_at, sequence) ${isNewest ? sql`<` : sql`>`} (${place.occurredAt}::timestamptz, ${place.sequence}::bigint)`;
  const direction = isNewest ? sql`desc` : sql`asc`;
  // What a correction undoes is looked up for the lines that are shown alone: over all of an account's it took minutes.
  const { rows } = await sql<RunningRow>`
    ${running},
    shown as materialized (
      select * from running
       where ${inPeriod(question)} and ${inGroup(question)} and ${beyond}
       order by occurred_at ${direction}, sequence ${direction}
       limit ${question.limit + 1}
    ),
    reversals as materialized (
      select t.reverses_id, t.recorded_at from asked, app.unit_transaction t
       where t.provider_id = ${providerId} and t.account_id = ${accountId}::uuid and t.kind = 'reverse'
         and t.recorded_at <= asked.moment
    )
    select s.*, undone.kind as reverses_kind, undone.occurred_at as reverses_at, undone.reason as reverses_reason,
           undoing.recorded_at as reversed_at
      from shown s
      left join app.unit_transaction undone on undone.provider_id = ${providerId} and undone.id = s.reverses_id
      left join reversals undoing on undoing.reverses_id = s.id
     order by s.occurred_at ${direction}, s.sequence ${direction}`.execute(trx);
  return rows;
}

const toLine = (row: RunningRow): AccountLine => ({
  key: `${row.occurred_at.getTime()}-${row.sequence}`,
  kind: row.kind,
  moved: row.moved,
  from: row.from_bucket,
  to: row.to_bucket,
  heldChange: row.held_change,
  availableChange: row.available_change,
  after: { held: row.held_after, available: row.available_after },
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  reason: row.reason,
  rule: row.rule,
  lots: row.lots,
  purposes: row.purposes,
  reverses:
    row.reverses_kind && row.reverses_at && row.reverses_reason
      ? { kind: row.reverses_kind, occurredAt: row.reverses_at, reason: row.reverses_reason }
      : null,
  reversedAt: row.reversed_at,
});
