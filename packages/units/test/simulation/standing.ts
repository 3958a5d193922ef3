import { sql, type Transaction } from '@zusage/db';
import type { Booked, Entry } from './operation.ts';
import { PROVIDER } from './world.ts';

/** Where an account's history stands, seen from within a transaction. */
export interface Place {
  sequence: number;
  clock: number;
}

/** By the simulator's own SQL, not by the ledger's. */
export async function readPlace(trx: Transaction, accountId: string): Promise<Place> {
  const { rows } = await sql<Place>`
    select coalesce(max(sequence), 0)::bigint as sequence, nextval('simulation.clock')::bigint as clock
      from app.unit_transaction where provider_id = ${PROVIDER} and account_id = ${accountId}::uuid`.execute(
    trx,
  );
  const [place] = rows;
  if (!place) throw new Error('an aggregate without a row');
  return place;
}

export interface Standing extends Place {
  lines: string[];
}

/** The sums of an account's entries by lot, bucket and hold, as the tables have them. */
export async function readStanding(trx: Transaction, accountId: string): Promise<Standing> {
  const place = await readPlace(trx, accountId);
  return { ...place, lines: (await readStandings(trx, [accountId])).get(accountId) ?? [] };
}

/** Of several accounts, by their ids. */
export async function readStandings(
  trx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; lines: string[] }>`
    select part.account_id as id,
           array_agg(l.reference || ' ' || part.bucket || coalesce(' ' || h.purpose, '') || ': ' || part.amount) as lines
      from (select e.account_id, e.lot_id, e.bucket, e.hold_id, sum(e.amount) as amount from app.unit_entry e
             where e.provider_id = ${PROVIDER} and e.account_id = any (${[...accountIds]}::uuid[])
             group by e.account_id, e.lot_id, e.bucket, e.hold_id having sum(e.amount) <> 0) part
      join app.unit_lot l on l.provider_id = ${PROVIDER} and l.id = part.lot_id
      left join app.unit_hold h on h.provider_id = ${PROVIDER} and h.id = part.hold_id
     group by part.account_id`.execute(trx);
  return new Map(rows.map(({ id, lines }) => [id, lines]));
}

/** A movement that nobody was told of: its connection was killed after it had committed. */
export async function readMovement(
  trx: Transaction,
  accountId: string,
  sequence: number,
): Promise<Booked | null> {
  const { rows } = await sql<
    Omit<Booked, 'recordedAt' | 'occurredAt'> & { recorded: Date; occurred: Date; entries: Entry[] }
  >`
    select t.sequence, t.id, t.kind, t.recorded_at as recorded, t.occurred_at as occurred,
           (select jsonb_agg(jsonb_build_object('lotId', e.lot_id, 'place', e.bucket, 'holdId', e.hold_id, 'amount', e.amount)
                             order by e.position)
              from app.unit_entry e where e.provider_id = t.provider_id and e.transaction_id = t.id) as entries
      from app.unit_transaction t
     where t.provider_id = ${PROVIDER} and t.account_id = ${accountId}::uuid and t.sequence = ${sequence}`.execute(
    trx,
  );
  const [row] = rows;
  if (!row) return null;
  const { recorded, occurred, ...booked } = row;
  return { ...booked, recordedAt: recorded.getTime(), occurredAt: occurred.getTime() };
}
