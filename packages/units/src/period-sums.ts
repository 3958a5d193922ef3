import { sql, type Transaction } from '@zusage/db';
import type { MovementKind } from './buckets.ts';
import { knownLines } from './known-lines.ts';
import type { WhichAccounts } from './which-accounts.ts';

export interface PeriodQuestion {
  /** `all`: every account of the provider. */
  accountIds: WhichAccounts;
  /** First moment of the period, and the first after it; null is open. By when movements occurred. */
  from: Date | null;
  until: Date | null;
  /** What was recorded by then (S89); null is now. */
  asOf: Date | null;
}

/** All movements of one kind in a period. */
export interface KindSum {
  movements: number;
  /** What they moved, added up; above zero. */
  moved: number;
  /** What they added to or took from what is held. */
  heldChange: number;
}

/** A period of an account, in its smallest billable part. `opening + sold − used − forfeited − expired = closing`, always. */
export interface PeriodSums {
  /** Held before and after: available, reserved and awaiting acceptance together. */
  opening: number;
  closing: number;
  /** Net of what corrections, credits and reversals took back in the period; so each may be below zero. */
  sold: number;
  used: number;
  forfeited: number;
  expired: number;
  /** What the statement's lines add up to; a kind without a movement is absent. */
  kinds: Partial<Record<MovementKind, KindSum>>;
}

const NOTHING: Omit<PeriodSums, 'kinds'> = {
  opening: 0,
  closing: 0,
  sold: 0,
  used: 0,
  forfeited: 0,
  expired: 0,
};

/**
 * What happened in a period, account by account and kind by kind: the sums of the very lines that a statement of the same
 * period lists, expiries that are not booked yet among them. A customer's statement and the provider's report both show
 * these figures (S89).
 *
 * @returns sums for each id that was asked for, and with `all` for each account that has a movement by the period's end
 */
export async function periodSums(
  trx: Transaction,
  providerId: string,
  question: PeriodQuestion,
): Promise<Map<string, PeriodSums>> {
  const { accountIds } = question;
  const found = new Map<string, PeriodSums>(
    accountIds === 'all' ? [] : accountIds.map((id) => [id, { ...NOTHING, kinds: {} }]),
  );
  if (accountIds !== 'all' && accountIds.length === 0) return found;
  for (const row of await readSums(trx, providerId, question)) {
    const sums = found.get(row.account_id) ?? { ...NOTHING, kinds: {} };
    found.set(row.account_id, sums);
    add(sums, row);
  }
  return found;
}

interface SumRow {
  account_id: string;
  kind: MovementKind;
  movements: number;
  moved: number;
  held_before: number;
  held_change: number;
  sold: number;
  used: number;
  forfeited: number;
  expired: number;
}

async function readSums(
  trx: Transaction,
  providerId: string,
  { accountIds, from, until, asOf }: PeriodQuestion,
): Promise<SumRow[]> {
  const within = sql`(${from}::timestamptz is null or occurred_at >= ${from})`;
  const sumOf = (column: string) =>
    sql`coalesce(sum(${sql.ref(column)}) filter (where ${within}), 0)::bigint`;
  const { rows } = await sql<SumRow>`
    ${knownLines(providerId, accountIds, asOf)}
    select account_id, kind, (count(*) filter (where ${within}))::int as movements, ${sumOf('moved')} as moved,
           coalesce(sum(held_change) filter (where not ${within}), 0)::bigint as held_before,
           ${sumOf('held_change')} as held_change, -${sumOf('sold_change')} as sold, ${sumOf('used_change')} as used,
           ${sumOf('forfeited_change')} as forfeited, ${sumOf('expired_change')} as expired
      from lines
     where ${until}::timestamptz is null or occurred_at < ${until}
     group by account_id, kind
     order by account_id, kind`.execute(trx);
  return rows;
}

function add(sums: PeriodSums, row: SumRow): void {
  sums.opening += row.held_before;
  sums.closing += row.held_before + row.held_change;
  sums.sold += row.sold;
  sums.used += row.used;
  sums.forfeited += row.forfeited;
  sums.expired += row.expired;
  if (row.movements > 0)
    sums.kinds[row.kind] = { movements: row.movements, moved: row.moved, heldChange: row.held_change };
}
