import { createHash } from 'node:crypto';
import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createApiToken,
  deleteExpiredSessions,
  findApiToken,
  limitRate,
  listSessions,
  revokeApiToken,
  revokeSession,
  revokeSessions,
  signIn,
  signOut,
  validateSession,
} from '../src/index.ts';
import { createWorld, freshAddress, PASSWORD, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const enter = async (userAgent = 'Firefox'): Promise<string> => {
  const attempt = { identifier: 'K-1001', password: PASSWORD, userAgent, clientAddress: freshAddress() };
  const answer = await signIn(world.test.database, 'nord', attempt);
  if ('pending' in answer) throw new Error('a second factor was not expected');
  return answer.token;
};
const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
const moveExpiry = (token: string, interval: string): Promise<unknown> =>
  asOwner(
    world.test.url,
    `update auth.session set expires_at = now() + interval '${interval}' where id_hash = '${hash(token)}'`,
  );

describe('sessions', () => {
  it('end at once when signed out [S17]', async () => {
    const { database } = world.test;
    const [mine, other] = [await enter(), await enter()];
    await signOut(database, mine);
    expect(await validateSession(database, mine)).toBeNull();
    expect(await validateSession(database, other)).not.toBeNull();
    await signOut(database, mine);
  });

  it('end all together when revoked [S17]', async () => {
    const tokens = [await enter(), await enter()];
    await revokeSessions(world.test.database, world.erika.accountId);
    for (const token of tokens) expect(await validateSession(world.test.database, token)).toBeNull();
  });

  it('are shown and revoked by a handle that opens nothing', async () => {
    const { database } = world.test;
    const [phone, laptop] = [await enter('Telefon'), await enter('Notebook')];
    const sessions = await listSessions(database, world.erika.accountId);
    expect(sessions.map((session) => session.userAgent)).toEqual(['Notebook', 'Telefon']);
    expect(JSON.stringify(sessions)).not.toMatch(new RegExp(`${hash(phone)}|${phone}`));
    const handle = sessions[1]?.handle ?? '';
    expect(await validateSession(database, handle)).toBeNull();

    await revokeSession(database, world.stranger.accountId, handle);
    expect(await validateSession(database, phone)).not.toBeNull();
    await revokeSession(database, world.erika.accountId, handle);
    expect(await validateSession(database, phone)).toBeNull();
    expect(await validateSession(database, laptop)).not.toBeNull();
  });

  it("end by the database's clock", async () => {
    const token = await enter();
    await moveExpiry(token, '-1 second');
    expect(await validateSession(world.test.database, token)).toBeNull();
    await deleteExpiredSessions(world.test.database);
    expect(
      await asOwner(world.test.url, `select 1 from auth.session where id_hash = '${hash(token)}'`),
    ).toEqual([]);
  });

  it('begin anew when they are used in their second half, once', async () => {
    const { database } = world.test;
    const token = await enter();
    expect(await validateSession(database, token)).toMatchObject({ fresh: false });
    await moveExpiry(token, '6 days');
    const extended = await validateSession(database, token);
    expect(extended?.fresh).toBe(true);
    const again = await validateSession(database, token);
    expect(again).toMatchObject({ fresh: false, expiresAt: extended?.expiresAt });
  });

  it('can be looked up inside a transaction that is open already', async () => {
    const token = await enter();
    const session = await world.test.database.withoutTenant((trx) => validateSession(trx, token));
    expect(session?.accountId).toBe(world.erika.accountId);
  });

  it.each([
    ['nothing', () => ''],
    ['the stored hash', hash],
    ['another case', (token: string) => token.toUpperCase()],
    ['a padded token', (token: string) => ` ${token} `],
    ['a wildcard', () => '%'],
    ['a NUL', (token: string) => `${token.slice(0, 39)}\0`],
  ])('are not opened by %s', async (_, forge) => {
    const token = await enter();
    expect(await validateSession(world.test.database, forge(token))).toBeNull();
    expect(await validateSession(world.test.database, token)).not.toBeNull();
  });
});

describe('API tokens', () => {
  it('name an account at one provider, are stored hashed, and end when revoked', async () => {
    const { test, erika, stranger } = world;
    const holder = { accountId: erika.accountId, providerId: 'nord' };
    const { token, handle } = await test.database.tenant('nord', (trx) => createApiToken(trx, holder));
    expect(token).toMatch(/^zus_[\w-]{43}$/);
    expect(await findApiToken(test.database, token)).toEqual(holder);
    const stored = await asOwner(test.url, 'select * from auth.api_token');
    expect(JSON.stringify(stored)).not.toContain(token.slice(4));
    for (const other of [
      '',
      'zus_',
      token.slice(4),
      `${token} `,
      token.toLowerCase(),
      String(stored[0]?.['token_hash']),
    ]) {
      expect(await findApiToken(test.database, other)).toBeNull();
    }
    await revokeApiToken(test.database, stranger.accountId, handle);
    expect(await findApiToken(test.database, token)).toEqual(holder);
    await revokeApiToken(test.database, erika.accountId, handle);
    expect(await findApiToken(test.database, token)).toBeNull();
  });
});

describe('limitRate', () => {
  it('lets exactly the agreed number through over parallel callers, and again in the next window', async () => {
    const use = (): Promise<string> =>
      limitRate(world.test.database, 'probe', { points: 5, windowSeconds: 60 }).then(
        () => 'passed',
        (error: { code: string; retryAfterSeconds: number }) =>
          `${error.code} ${error.retryAfterSeconds > 50}`,
      );
    const answers = await Promise.all(Array.from({ length: 20 }, use));
    expect(answers.toSorted()).toEqual([...Array(5).fill('passed'), ...Array(15).fill('rate_limited true')]);
    await asOwner(world.test.url, `update auth.rate_limit set window_ends_at = now() where key = 'probe'`);
    expect(await use()).toBe('passed');
  });
});
