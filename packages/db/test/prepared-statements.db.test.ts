import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase, sql, type Database } from '../src/index.ts';
import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '../src/testing.ts';

let test: TestDatabase;
let direct: Database;

beforeAll(async () => {
  test = await createTestDatabase(inject('serverUrl'));
  await insertProviders(test.url, 'nord', 'sued');
  direct = createDatabase({ url: test.url, poolSize: 1, direct: true });
});
afterAll(async () => {
  await direct.close();
  await test[Symbol.asyncDispose]();
});

const ownProviders = (database: Database, tenant: string) =>
  database.tenant(tenant, (trx) =>
    trx.selectFrom('app.provider').select('provider_id').where('name', '!=', '').execute(),
  );

const statements = (database: Database) =>
  database.withoutTenant(async (trx) => {
    const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(trx);
    return rows.length;
  });

describe('prepared statements', () => {
  it('show each tenant its own rows, also when the plan is shared on one connection [S3]', async () => {
    for (let round = 0; round < 8; round += 1) {
      expect(await ownProviders(direct, 'nord')).toEqual([{ provider_id: 'nord' }]);
      expect(await ownProviders(direct, 'sued')).toEqual([{ provider_id: 'sued' }]);
    }
    expect(await statements(direct)).toBeGreaterThan(0);
  });

  it('are left out where a pooler may stand between', async () => {
    await ownProviders(test.database, 'nord');
    expect(await statements(test.database)).toBe(0);
  });

  it('survive a migration that changes what a statement returns', async () => {
    const read = () =>
      direct.tenant('nord', (trx) =>
        trx
          .selectFrom('app.provider')
          .selectAll()
          .where('provider_id', '=', 'nord')
          .executeTakeFirstOrThrow(),
      );
    expect(await read()).not.toHaveProperty('added');
    await asOwner(test.url, 'alter table app.provider add column added text');
    expect(await read()).toHaveProperty('added');
  });
});
