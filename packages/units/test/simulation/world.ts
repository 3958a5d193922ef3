import { createDatabase, newId, sql, type Database } from '@zusage/db';
import { asOwner, createTestDatabase, insertProviders } from '@zusage/db/testing';
import { createUnitAccount } from '../../src/index.ts';
import { CLOCK_STATEMENTS } from './clock.ts';

export const PROVIDER = 'nord';

export interface Connections {
  /** As the product has them, with one connection each: a worker whose connection is killed harms no other. */
  workers: Database[];
  /** For requests that are made at once. */
  database: Database;
  /** For the simulator itself: reading what stands, moving the clock, killing connections. */
  control: Database;
}

/** A database of the simulator's own, with its clock. */
export interface SimulatedWorld extends AsyncDisposable {
  connections(): Connections;
  /** An account each for so many new customers. */
  openAccounts(count: number): Promise<string[]>;
  /**
   * Tells the server how large the tables have become, as it finds out by itself in a database that lives longer, and
   * connects anew: plans made for empty tables would stay.
   */
  settle(): Promise<void>;
}

/** @param serverUrl a server with the migrated template (`createTemplate`) */
export async function createSimulatedWorld(serverUrl: string, workers: number): Promise<SimulatedWorld> {
  const test = await createTestDatabase(serverUrl);
  await insertProviders(test.url, PROVIDER);
  const name = new URL(test.url).pathname.slice(1);
  await asOwner(
    test.url,
    ...CLOCK_STATEMENTS,
    `alter database ${name} set search_path = simulation, pg_catalog, public`,
    // Two movements of two accounts in opposite orders are meant to meet, often: found at once, they cost little.
    `alter database ${name} set deadlock_timeout = '20ms'`,
  );
  const open = (poolSize: number): Database => createDatabase({ url: test.url, poolSize, direct: true });
  const openAll = (): Connections => ({
    workers: Array.from({ length: workers }, () => open(1)),
    database: open(8),
    control: open(8),
  });
  const close = ({ workers: each, database, control }: Connections): Promise<unknown> =>
    Promise.all([...each, database, control].map((one) => one.close()));
  let connections = openAll();
  return {
    connections: () => connections,
    openAccounts: (count) => openAccounts(connections.control, count),
    settle: async () => {
      await asOwner(test.url, 'analyze');
      await close(connections);
      connections = openAll();
    },
    [Symbol.asyncDispose]: async () => {
      await close(connections);
      await test[Symbol.asyncDispose]();
    },
  };
}

const openAccounts = (database: Database, count: number): Promise<string[]> =>
  database.tenant(PROVIDER, async (trx) => {
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const organisationId = newId();
      await sql`insert into app.organisation (provider_id, id, customer_number, name)
        values (${PROVIDER}, ${organisationId}::uuid, ${organisationId}, 'Kunde')`.execute(trx);
      const account = { organisationId, unitKey: 'remote-hours', unit: 'minute' as const };
      ids.push((await createUnitAccount(trx, PROVIDER, account)).id);
    }
    return ids;
  });
