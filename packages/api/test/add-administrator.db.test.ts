import { loadProviderCatalogue } from '@zusage/catalogue';
import { publishCatalogue } from '@zusage/contracts';
import { createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { findPersonByEmail } from '@zusage/identity';
import { addAdministrator, resetPassword, type Scope } from '@zusage/operations';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const PROVIDER = 'sep-sesam';
let db: TestDatabase;
let scope: Scope;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await db.database.tenant(PROVIDER, (trx) => publishCatalogue(trx, loadProviderCatalogue(PROVIDER)));
  scope = {
    database: db.database,
    providerId: PROVIDER,
    actor: { kind: 'anonymous' },
    locale: 'de',
    publicUrl: 'https://support.example.com',
  };
});
afterAll(() => db[Symbol.asyncDispose]());

const add = (email: string) =>
  addAdministrator(db.database, {
    providerId: PROVIDER,
    name: 'Jane Doe',
    email,
    language: 'en',
    publicUrl: scope.publicUrl,
  });

describe('the first administrator of a provider', () => {
  it('chooses a password by a link that works once, and is written down', async () => {
    const { link } = await add('jane@provider.example');
    expect(link).toMatch(/^https:\/\/support\.example\.com\/sep-sesam\/reset-password\?token=/);
    const token = new URL(link ?? '').searchParams.get('token') ?? '';
    await resetPassword(scope, { token, password: 'a long and quiet sentence' });
    await expect(resetPassword(scope, { token, password: 'another long sentence' })).rejects.toMatchObject({
      code: 'link_expired',
    });
    const [person, entries] = await db.database.tenant(PROVIDER, async (trx) => [
      await findPersonByEmail(trx, PROVIDER, 'jane@provider.example'),
      await trx.selectFrom('app.audit_entry').select(['action', 'actor_name']).execute(),
    ]);
    expect(person).toMatchObject({ role: 'provider-admin', name: 'Jane Doe', language: 'en' });
    expect(entries).toContainEqual({ action: 'person.joined', actor_name: 'zusage admin add' });
  });

  it('is nobody who is a member already', async () => {
    await add('june@provider.example');
    await expect(add('JUNE@provider.example')).rejects.toMatchObject({ code: 'conflict' });
  });
});
