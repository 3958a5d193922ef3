import { createDatabase, newId, type Database } from '@zusage/db';
import { balances, createUnitAccount, purchaseLot, reserve, verifyChain } from '@zusage/units';
import pg from 'pg';
import { startBareMovements } from './bare-movements.ts';
import type { Faults } from './faults.ts';
import { figure, ratio, type Figure } from './figure.ts';
import type { Product } from './product.ts';
import { inRounds } from './rounds.ts';

const CONNECTIONS = 8;
const ACCOUNTS = 100;
const ROUNDS = 3;
const SECONDS = 2;
const EACH_MAX = 4_000;
/** Enough for every movement of a run: each reserves one. */
const UNITS = 1_000_000;
const DAY = 86_400_000;

/** Each movement reads what stands, plans, seals its hash, and the database checks balance, cover and references. */
const SPREAD_TARGET = { atLeast: 0.2 };
/** On one account each waits until the one before it is on disk. */
const ONE_TARGET = { atLeast: 0.05 };

/** Movements of unit accounts per second, each in a transaction of its own, beside bare inserts of the same rows. */
export async function measureLedger(product: Product, provider: string, faults: Faults): Promise<Figure[]> {
  const database = createDatabase({ url: product.databaseUrl, poolSize: CONNECTIONS, direct: true });
  const bare = await startBareMovements(product.databaseUrl, CONNECTIONS, faults);
  const booked = new Map<string, number>();
  try {
    const accounts = await openAccounts(product.databaseUrl, database, provider);
    const [one = ''] = accounts;
    const spread = accounts.slice(1);
    const book = (of: readonly string[]) => (at: number) => {
      const accountId = of[at % of.length] ?? '';
      booked.set(accountId, (booked.get(accountId) ?? 0) + 1);
      return reserveOne(database, provider, accountId);
    };
    const rounds = await inRounds(ROUNDS, {
      bare: () => perSecond((_, connection) => bare.insert(connection)),
      spread: () => perSecond(book(spread)),
      one: () => perSecond(book([one])),
    });
    await bare.requireWritten();
    await requireBooked(database, provider, booked, faults);
    return [
      figure('Bare transaction of the three rows of a movement, 8 connections', 'per second', rounds.bare),
      figure(`Movements over ${ACCOUNTS} unit accounts, 8 connections`, 'per second', rounds.spread),
      figure('Movements on one unit account, 8 connections', 'per second', rounds.one),
      ratio(
        `Movements over ${ACCOUNTS} accounts / bare transaction`,
        rounds.spread,
        rounds.bare,
        SPREAD_TARGET,
      ),
      ratio('Movements on one account / bare transaction', rounds.one, rounds.bare, ONE_TARGET),
    ];
  } finally {
    await bare.stop();
    await database.close();
  }
}

/** On every connection one after the other, for the time or the number given. @returns transactions per second */
async function perSecond(work: (at: number, connection: number) => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  let begun = 0;
  const until = startedAt + SECONDS * 1000;
  const one = async (connection: number): Promise<void> => {
    while (performance.now() < until && begun < EACH_MAX) {
      const at = begun;
      begun += 1;
      await work(at, connection);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => one(connection)));
  return (begun * 1000) / (performance.now() - startedAt);
}

const head = (accountId: string) => ({
  accountId,
  reason: { de: 'Für eine Sitzung', en: 'For a session', fr: 'Pour une session' },
  rule: 'N-13',
});

const reserveOne = (database: Database, provider: string, accountId: string): Promise<unknown> =>
  database.tenant(provider, (trx) =>
    reserve(trx, provider, { ...head(accountId), amount: 1, idempotencyKey: newId() }),
  );

/** One more than the spread has: the first is the one that all meet on. */
async function openAccounts(url: string, database: Database, provider: string): Promise<string[]> {
  const organisations = Array.from({ length: ACCOUNTS + 1 }, () => newId());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `insert into app.organisation (provider_id, id, customer_number, name)
       select $1, id, 'LEDGER-' || at, 'Kunde ' || at from unnest($2::uuid[]) with ordinality as of (id, at)`,
      [provider, organisations],
    );
  } finally {
    await client.end();
  }
  const now = Date.now();
  const lot = { amount: UNITS, purchasedAt: new Date(now - DAY), expiresAt: new Date(now + 300 * DAY) };
  return database.tenant(provider, async (trx) => {
    const ids: string[] = [];
    for (const organisationId of organisations) {
      const { id } = await createUnitAccount(trx, provider, {
        organisationId,
        unitKey: 'bench',
        unit: 'minute',
      });
      await purchaseLot(trx, provider, { ...head(id), lot: { ...lot, reference: 'BENCH' } });
      ids.push(id);
    }
    return ids;
  });
}

/** Every movement that was answered stands, once, and the chains hold. */
async function requireBooked(
  database: Database,
  provider: string,
  booked: ReadonlyMap<string, number>,
  faults: Faults,
): Promise<void> {
  await database.tenant(provider, async (trx) => {
    const stand = await balances(trx, provider, [...booked.keys()]);
    for (const [id, count] of booked) {
      const reserved = stand.get(id)?.reserved;
      if (reserved !== count) faults.add(`ledger: ${reserved} units are reserved instead of ${count}`);
      const chain = await verifyChain(trx, provider, id);
      if (!chain.intact || chain.movements !== count + 1) faults.add(`ledger: ${JSON.stringify(chain)}`);
    }
  });
}
