import { list } from '@zusage/audit';
import { createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import {
  createAccount,
  createApiToken,
  createPerson,
  factorsOf,
  findApiToken,
  openSession,
  proposeCodeFactor,
  renewRecoveryCodes,
  validateSession,
} from '@zusage/identity';
import { listOutgoingMail } from '@zusage/notifications';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { removeSecondFactors } from '../src/index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await insertProviders(db.url, 'nord', 'sued');
});
afterAll(() => db[Symbol.asyncDispose]());

it('takes all second factors away, ends what is signed in, tells the owner and writes it down [S17][S25]', async () => {
  const { database } = db;
  const email = 'verloren@beispiel.example';
  const { accountId, token } = await database.tenant('nord', async (trx) => {
    const account = await createAccount(trx, { email, password: 'sieben-blaue-tassen' });
    await createPerson(trx, 'nord', { accountId: account.id, role: 'agent', name: 'Verloren', email });
    await proposeCodeFactor(trx, account.id, { issuer: 'nord', label: email });
    await renewRecoveryCodes(trx, account.id);
    const holder = { accountId: account.id, providerId: 'nord' };
    return { accountId: account.id, token: (await createApiToken(trx, holder)).token };
  });
  const session = await openSession(database, accountId, 'vitest');
  const where = { accountId, publicUrl: 'https://support.example.com' };
  await expect(removeSecondFactors(database, { ...where, providerId: 'sued' })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await validateSession(database, session.token)).not.toBeNull();

  expect(await removeSecondFactors(database, { ...where, providerId: 'nord' })).toEqual({
    passkeys: 0,
    codes: true,
  });
  expect(await factorsOf(database, accountId)).toEqual({
    hasPassword: true,
    codeSince: null,
    passkeys: 0,
    recoveryCodes: 0,
  });
  expect(await validateSession(database, session.token)).toBeNull();
  expect(await findApiToken(database, token)).toBeNull();
  const [mails, entries] = await database.tenant('nord', async (trx) => [
    await listOutgoingMail(trx, 'nord', 10),
    (await list(trx, 'nord', { limit: 10 })).items,
  ]);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ recipient: email });
  expect(mails[0]?.text).toContain('https://support.example.com/nord/profile/security');
  expect(entries).toMatchObject([
    { action: 'access.factor_removed', subject: { kind: 'account', reference: email }, via: 'system' },
  ]);
});
