import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changePassword,
  createApiToken,
  elevatedUntil,
  findApiToken,
  listSessions,
  relyingPartyOf,
  signIn,
  stepUp,
  stepUpWays,
  validateSession,
  type Person,
  type Proof,
  type RenewedSession,
} from '../src/index.ts';
import { codeOf, newcomer, outcome, pendingOf, sessionOf, withCodes } from './support/second-factor.ts';
import { createWorld, freshAddress, PASSWORD, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

interface Session {
  accountId: string;
  token: string;
}

const party = relyingPartyOf('http://localhost:4321');
const NEXT = 'sieben-blaue-tassen-im-regal';
const byPassword = (password = PASSWORD): Proof => ({ by: 'password', password });
const elevate = (session: Session, proof = byPassword()): Promise<RenewedSession> =>
  stepUp(world.test.database, party, session, proof);
const change = (session: Session, { current = PASSWORD, next = NEXT } = {}): Promise<RenewedSession> =>
  changePassword(world.test.database, 'nord', session, {
    current,
    next,
    personal: ['erika@beispiel.example'],
    also: async () => {},
  });
const signInWith = (person: Person, password: string): Promise<unknown> =>
  signIn(world.test.database, 'nord', {
    identifier: person.email,
    password,
    userAgent: 'vitest',
    clientAddress: freshAddress(),
  });

describe('showing once more who one is [S25]', () => {
  it('gives the session ten minutes by the clock of the database, and a new id; the one of before is dead [S16]', async () => {
    const { database } = world.test;
    const session = await sessionOf(world, await newcomer(world));
    expect(await elevatedUntil(database, session)).toBeNull();
    const renewed = await elevate(session);
    expect(renewed.token).not.toBe(session.token);
    expect(await validateSession(database, session.token)).toBeNull();
    expect(await validateSession(database, renewed.token)).toMatchObject({ accountId: session.accountId });
    const left = ((renewed.elevatedUntil?.getTime() ?? 0) - Date.now()) / 1_000;
    expect(left).toBeGreaterThan(590);
    expect(left).toBeLessThanOrEqual(601);
    const own = { accountId: session.accountId, token: renewed.token };
    expect(await elevatedUntil(database, own)).toEqual(renewed.elevatedUntil);
    await asOwner(
      world.test.url,
      `update auth.session set elevated_until = now() where account_id = '${session.accountId}'`,
    );
    expect(await elevatedUntil(database, own)).toBeNull();
    expect(await validateSession(database, renewed.token)).not.toBeNull();
  });

  it('keeps the place of the session in the list of its owner', async () => {
    const session = await sessionOf(world, await newcomer(world));
    const [before] = await listSessions(world.test.database, session.accountId, session.token);
    const { token } = await elevate(session);
    const [after] = await listSessions(world.test.database, session.accountId, token);
    expect(after).toMatchObject({ handle: before?.handle, createdAt: before?.createdAt, current: true });
  });

  it('elevates no other session, and none with a wrong password', async () => {
    const { database } = world.test;
    const person = await newcomer(world);
    const [mine, other] = [await sessionOf(world, person), await sessionOf(world, person)];
    expect(await outcome(elevate(mine, byPassword('falsch')))).toBe('unauthorized');
    expect(await elevatedUntil(database, mine)).toBeNull();
    expect(await validateSession(database, mine.token)).not.toBeNull();
    await elevate(mine);
    expect(await elevatedUntil(database, other)).toBeNull();
  });

  it("elevates nobody by somebody else's session or account", async () => {
    const [mine, other] = [
      await sessionOf(world, await newcomer(world)),
      await sessionOf(world, await newcomer(world)),
    ];
    expect(await outcome(elevate({ accountId: mine.accountId, token: other.token }))).toBe('unauthorized');
    expect(await elevatedUntil(world.test.database, other)).toBeNull();
    const { token } = await elevate(mine);
    expect(await elevatedUntil(world.test.database, { accountId: other.accountId, token })).toBeNull();
  });

  it('asks for the second factor of whoever has one: the password alone is not enough', async () => {
    const person = await newcomer(world);
    const session = await sessionOf(world, person);
    const { secret, recoveryCodes } = await withCodes(world, person);
    expect(await stepUpWays(world.test.database, person.accountId)).toEqual(['code', 'recovery']);
    expect(await outcome(elevate(session))).toBe('unauthorized');
    const renewed = await elevate(session, { by: 'code', code: codeOf(secret) });
    const again = { accountId: person.accountId, token: renewed.token };
    expect(await outcome(elevate(again, { by: 'recovery', code: recoveryCodes[0] ?? '' }))).toBe('done');
  });

  it('waits after five wrong passwords, and the owner still signs in elsewhere [S21][S26]', async () => {
    const person = await newcomer(world);
    const session = await sessionOf(world, person);
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await outcome(elevate(session, byPassword('falsch')))).toBe('unauthorized');
    expect(await outcome(elevate(session))).toBe('rate_limited');
    expect(await outcome(signInWith(person, PASSWORD))).toBe('done');
  });
});

describe('changing a password', () => {
  it('ends every other session, what was about to be one, and every token; this one goes on under a new id [S16][S17]', async () => {
    const { database } = world.test;
    const person = await newcomer(world);
    const [mine, other] = [await sessionOf(world, person), await sessionOf(world, person)];
    const holder = { accountId: person.accountId, providerId: 'nord' };
    const { token } = await database.tenant('nord', (trx) => createApiToken(trx, holder, 'Überwachung'));
    const renewed = await change(mine);
    expect(await validateSession(database, other.token)).toBeNull();
    expect(await validateSession(database, mine.token)).toBeNull();
    expect(await validateSession(database, renewed.token)).not.toBeNull();
    expect(await findApiToken(database, token)).toBeNull();
    expect(await outcome(signInWith(person, PASSWORD))).toBe('unauthorized');
    expect(await outcome(signInWith(person, NEXT))).toBe('done');
  });

  it('needs the current one each time, and a good new one; nothing changes otherwise [S25]', async () => {
    const { database } = world.test;
    const person = await newcomer(world);
    const [mine, other] = [await sessionOf(world, person), await sessionOf(world, person)];
    for (const wrong of [{ current: 'falsch' }, { next: 'kurz' }, { next: 'passwortpasswort' }])
      expect(await outcome(change(mine, wrong)), JSON.stringify(wrong)).toBe('invalid_input');
    for (const { token } of [mine, other]) expect(await validateSession(database, token)).not.toBeNull();
    expect(await outcome(signInWith(person, PASSWORD))).toBe('done');
  });

  it('waits after five wrong current passwords [S26]', async () => {
    const session = await sessionOf(world, await newcomer(world));
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await outcome(change(session, { current: 'falsch' }))).toBe('invalid_input');
    expect(await outcome(change(session))).toBe('rate_limited');
  });

  it('needs the second factor too where there is one, and ends a sign-in that waits for it [S17][S25]', async () => {
    const person = await newcomer(world);
    const session = await sessionOf(world, person);
    const { secret } = await withCodes(world, person);
    await pendingOf(world, person);
    expect(await outcome(change(session))).toBe('step_up_required');
    const { token } = await elevate(session, { by: 'code', code: codeOf(secret) });
    expect(await outcome(change({ accountId: person.accountId, token }))).toBe('done');
    const [left] = await asOwner(
      world.test.url,
      `select count(*)::int as waiting from auth.pending_sign_in where account_id = '${person.accountId}'`,
    );
    expect(left).toEqual({ waiting: 0 });
  });

  it('undoes everything when what goes with it fails', async () => {
    const person = await newcomer(world);
    const session = await sessionOf(world, person);
    const failing = changePassword(world.test.database, 'nord', session, {
      current: PASSWORD,
      next: NEXT,
      personal: [],
      also: () => Promise.reject(new Error('no mail')),
    });
    await expect(failing).rejects.toThrow('no mail');
    expect(await outcome(signInWith(person, PASSWORD))).toBe('done');
    expect(await validateSession(world.test.database, session.token)).not.toBeNull();
  });
});
