import { sql, type Database, type Transaction } from '@zusage/db';
import { balances, heldBy, listLots, verifyChain } from '../../src/index.ts';
import { difference, type AccountHistory } from './history.ts';
import type { AccountModel } from './model.ts';
import { readStanding, readStandings } from './standing.ts';
import { PROVIDER } from './world.ts';

/** Compares the tables' sums of these accounts with the model, in one reading. Nobody may be at work meanwhile. */
export async function checkStandings(
  control: Database,
  histories: readonly AccountHistory[],
): Promise<string[]> {
  const ids = histories.map(({ id }) => id);
  const stands = await control.tenant(PROVIDER, (trx) => readStandings(trx, ids));
  return histories.flatMap(({ id, model }) => {
    const fault = difference(model.standing(), stands.get(id) ?? []);
    return fault === null ? [] : [`account ${id}: the tables: ${fault}`];
  });
}

/**
 * Holds everything against everything: the tables' sums, what the ledger tells (balances, lots, holds), and the chain.
 * Nobody may be at work meanwhile.
 *
 * @returns what is wrong, by account
 */
export async function checkAccounts(
  control: Database,
  histories: readonly AccountHistory[],
): Promise<string[]> {
  const faults: string[] = [];
  const left = histories.values();
  const check = async (): Promise<void> => {
    for (const history of left) {
      const found = await control.tenant(PROVIDER, (trx) => faultsOf(trx, history));
      faults.push(...found.map((fault) => `account ${history.id}: ${fault}`));
    }
  };
  await Promise.all([check(), check(), check()]);
  return faults;
}

async function faultsOf(trx: Transaction, { id, model }: AccountHistory): Promise<string[]> {
  const { rows } = await sql<{ at: Date }>`select simulation.now() as at`.execute(trx);
  const at = rows[0]?.at.getTime() ?? Number.NaN;
  const stands = await readStanding(trx, id);
  const chain = await verifyChain(trx, PROVIDER, id);
  const told = await toldBy(trx, id, model);
  return [
    stands.sequence === model.sequence
      ? null
      : `there are ${stands.sequence} movements, the model has ${model.sequence}`,
    said('the tables', difference(model.standing(), stands.lines)),
    said('what the ledger tells', difference(expectedOf(model, at), told)),
    chain.intact && chain.movements === model.sequence ? null : `the chain: ${JSON.stringify(chain)}`,
  ].filter((fault) => fault !== null);
}

const said = (what: string, fault: string | null): string | null =>
  fault === null ? null : `${what}: ${fault}`;

async function toldBy(trx: Transaction, id: string, model: AccountModel): Promise<string[]> {
  const balance = (await balances(trx, PROVIDER, [id])).get(id);
  const purposes = [...model.holds.keys()];
  const held = await heldBy(
    trx,
    PROVIDER,
    purposes.map((purpose) => model.holdId(purpose) ?? ''),
  );
  return [
    `${balance?.available} available, ${balance?.reserved} reserved, ${balance?.awaitingAcceptance} awaiting`,
    ...(await listLots(trx, PROVIDER, id)).map((lot) =>
      [
        lot.reference,
        lot.isExpired,
        lot.available,
        lot.reserved,
        lot.awaitingAcceptance,
        lot.used,
        lot.lost,
      ].join(' '),
    ),
    ...purposes.map((purpose) => {
      const part = held.get(model.holdId(purpose) ?? '');
      return `${purpose}: ${part?.reserved} reserved, ${part?.awaitingAcceptance} awaiting`;
    }),
  ];
}

/** The same lines, from the model. */
function expectedOf(model: AccountModel, at: number): string[] {
  const sum = (of: (typeof model.lots)[number]['parts']): number =>
    of.reduce((total, { amount }) => total + amount, 0);
  const lots = model.lots
    .filter(({ reference }) => !model.isEffort(reference))
    .map((lot) => {
      const inPlace = (...places: string[]) =>
        sum(lot.parts.filter((part) => places.includes(part.place) && !model.isLapsed(lot, part, at)));
      const lapsed = sum(lot.parts.filter((part) => model.isLapsed(lot, part, at)));
      return {
        reference: lot.reference,
        isExpired: lot.expiresAt <= at,
        available: inPlace('available'),
        reserved: inPlace('reserved'),
        awaiting: inPlace('awaiting_acceptance'),
        used: inPlace('used'),
        lost: inPlace('forfeited', 'expired') + lapsed,
      };
    });
  const all = (key: 'available' | 'reserved' | 'awaiting'): number =>
    lots.reduce((total, lot) => total + lot[key], 0);
  return [
    `${all('available')} available, ${all('reserved')} reserved, ${all('awaiting')} awaiting`,
    ...lots.map((lot) => Object.values(lot).join(' ')),
    ...[...model.holds.keys()].map(
      (purpose) =>
        `${purpose}: ${model.held('reserved', purpose, at)} reserved, ${model.held('awaiting_acceptance', purpose, at)} awaiting`,
    ),
  ];
}

/** What must hold of the whole book, whoever asked for what: by plain SQL. */
export async function checkBook(control: Database): Promise<string[]> {
  const { rows } = await control.tenant(PROVIDER, (trx) =>
    sql<{ fault: string }>`
      select 'movement ' || transaction_id || ' sums to ' || sum(amount) as fault from app.unit_entry
       group by transaction_id having sum(amount) <> 0 or count(*) < 2
      union all
      select bucket || ' of lot ' || lot_id || ' holds ' || sum(amount) from app.unit_entry
       where bucket <> 'sold' group by lot_id, bucket, hold_id having sum(amount) < 0
      union all
      select 'lot ' || l.id || ' of ' || l.amount || ' units began with ' || coalesce(sum(e.amount), 0)
        from app.unit_lot l left join app.unit_entry e on e.provider_id = l.provider_id and e.lot_id = l.id and e.bucket = 'sold'
        left join app.unit_transaction t on t.provider_id = e.provider_id and t.id = e.transaction_id
       where t.kind <> 'reverse' group by l.id, l.amount having -sum(e.amount) <> l.amount
      union all
      select 'movement ' || t.id || ' of lot ' || l.reference || ' was recorded at ' || t.recorded_at || ', after the end of the lot'
        from app.unit_transaction t
        join app.unit_entry e on e.provider_id = t.provider_id and e.transaction_id = t.id
        join app.unit_lot l on l.provider_id = e.provider_id and l.id = e.lot_id
       where e.bucket = 'available' and e.amount < 0 and t.kind <> 'expire' and t.recorded_at >= l.expires_at
       limit 20`.execute(trx),
  );
  return rows.map(({ fault }) => fault);
}
