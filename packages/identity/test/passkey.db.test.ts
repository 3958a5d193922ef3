import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPasskey,
  finishSignIn,
  listPasskeys,
  passkeyRegistration,
  passkeyRequest,
  relyingPartyOf,
  removePasskey,
  signInByPasskey,
  stepUp,
  stepUpWays,
  validateSession,
  type Person,
} from '../src/index.ts';
import { createAuthenticator } from './support/authenticator.ts';
import { newcomer, outcome, password, pendingOf, sessionOf } from './support/second-factor.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const party = relyingPartyOf('https://support.example.com/');
const here = { origin: 'https://support.example.com', host: 'support.example.com' };

type Authenticator = ReturnType<typeof createAuthenticator>;

const challengeFor = async ({ accountId, email, name }: Person): Promise<string> =>
  (await passkeyRegistration(world.test.database, { ...party, name: 'nord' }, { id: accountId, email, name }))
    .challenge;

async function withPasskey(person: Person): Promise<Authenticator> {
  const authenticator = createAuthenticator();
  const response = authenticator.create({ ...here, challenge: await challengeFor(person) });
  await addPasskey(world.test.database, party, person.accountId, { name: 'Notebook', response });
  return authenticator;
}

const askToSignIn = async (): Promise<string> =>
  (await passkeyRequest(world.test.database, party, { purpose: 'sign_in' })).challenge;
const enter = (response: ReturnType<Authenticator['get']>, provider = 'nord') =>
  signInByPasskey(world.test.database, provider, party, { response, userAgent: 'vitest' });

describe('the relying party', () => {
  it('is the configured address, whatever a request says [S19]', () => {
    expect(party).toEqual({ id: 'support.example.com', origin: 'https://support.example.com' });
    expect(relyingPartyOf('http://localhost:4321')).toEqual({
      id: 'localhost',
      origin: 'http://localhost:4321',
    });
  });
});

describe('adding a passkey', () => {
  it('asks for PIN or finger and leaves out what is there already', async () => {
    const person = await newcomer(world);
    await withPasskey(person);
    const options = await passkeyRegistration(
      world.test.database,
      { ...party, name: 'Nord GmbH' },
      { id: person.accountId, email: person.email, name: person.name },
    );
    expect(options).toMatchObject({
      rp: { id: 'support.example.com', name: 'Nord GmbH' },
      attestation: 'none',
      authenticatorSelection: { userVerification: 'required' },
    });
    expect(options.excludeCredentials).toHaveLength(1);
    expect(Buffer.from(options.challenge, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(await listPasskeys(world.test.database, person.accountId)).toEqual([
      { handle: expect.any(String), name: 'Notebook', createdAt: expect.any(Date), lastUsedAt: null },
    ]);
  });

  it('refuses another origin, another host, no PIN, a challenge used before, over, or made for somebody else', async () => {
    const person = await newcomer(world);
    const other = await newcomer(world);
    const add = async (change: object, owner = person): Promise<string> => {
      const challenge = await challengeFor(owner);
      const response = createAuthenticator().create({ ...here, challenge, ...change });
      return outcome(
        addPasskey(world.test.database, party, person.accountId, { name: 'Notebook', response }),
      );
    };
    expect(await add({ origin: 'https://support.example.com.evil.example' })).toBe('invalid_input');
    expect(await add({ origin: 'http://support.example.com' })).toBe('invalid_input');
    expect(await add({ host: 'example.com' })).toBe('invalid_input');
    expect(await add({ verified: false })).toBe('invalid_input');
    expect(await add({ challenge: 'bWFkZS11cA' })).toBe('invalid_input');
    expect(await add({}, other)).toBe('invalid_input');
    const challenge = await challengeFor(person);
    const twice = (): Promise<string> =>
      outcome(
        addPasskey(world.test.database, party, person.accountId, {
          name: 'Notebook',
          response: createAuthenticator().create({ ...here, challenge }),
        }),
      );
    expect([await twice(), await twice()]).toEqual(['done', 'invalid_input']);
    const late = await challengeFor(person);
    await asOwner(
      world.test.url,
      `update auth.passkey_challenge set created_at = now() - interval '5 minutes', expires_at = now()`,
    );
    expect(await add({ challenge: late })).toBe('invalid_input');
    expect(await listPasskeys(world.test.database, person.accountId)).toHaveLength(1);
  });

  it('gives one key to one account', async () => {
    const [first, second] = [await newcomer(world), await newcomer(world)];
    const authenticator = await withPasskey(first);
    const response = authenticator.create({ ...here, challenge: await challengeFor(second) });
    expect(
      await outcome(addPasskey(world.test.database, party, second.accountId, { name: 'Meiner', response })),
    ).toBe('conflict');
  });
});

describe('a passkey', () => {
  it('signs in without name or password, with a new session each time [S16]', async () => {
    const person = await newcomer(world);
    const authenticator = await withPasskey(person);
    const sessions = [];
    for (let turn = 0; turn < 2; turn += 1)
      sessions.push(await enter(authenticator.get({ ...here, challenge: await askToSignIn() })));
    expect(sessions[0]?.token).not.toBe(sessions[1]?.token);
    expect(await validateSession(world.test.database, sessions[0]?.token ?? '')).toMatchObject({
      accountId: person.accountId,
    });
    const [passkey] = await listPasskeys(world.test.database, person.accountId);
    expect(passkey?.lastUsedAt).toBeInstanceOf(Date);
  });

  it('is the second step after the password, and cannot stand in for another purpose', async () => {
    const { database } = world.test;
    const person = await newcomer(world);
    const session = await sessionOf(world, person);
    const authenticator = await withPasskey(person);
    expect(await password(world, person)).toMatchObject({ secondSteps: ['passkey'] });
    const token = await pendingOf(world, person);
    const finish = (challenge: string) =>
      outcome(
        finishSignIn(database, 'nord', party, {
          token,
          proof: { by: 'passkey', response: authenticator.get({ ...here, challenge }) },
          userAgent: 'vitest',
        }),
      );
    const asked = async (purpose: 'second_step' | 'step_up'): Promise<string> =>
      (await passkeyRequest(database, party, { purpose, accountId: person.accountId })).challenge;
    expect(await finish(await askToSignIn())).toBe('unauthorized');
    expect(await finish(await asked('step_up'))).toBe('unauthorized');
    expect(await finish(await asked('second_step'))).toBe('done');

    expect(await stepUpWays(database, person.accountId)).toEqual(['passkey']);
    const prove = (challenge: string) => ({
      by: 'passkey' as const,
      response: authenticator.get({ ...here, challenge }),
    });
    expect(await outcome(stepUp(database, party, session, prove(await asked('second_step'))))).toBe(
      'unauthorized',
    );
    expect(await outcome(stepUp(database, party, session, prove(await asked('step_up'))))).toBe('done');
  });

  it('refuses another origin, no PIN, a challenge used twice or over, and a key nobody has [S20]', async () => {
    const person = await newcomer(world);
    const authenticator = await withPasskey(person);
    const attempt = async (change: object): Promise<string> =>
      outcome(enter(authenticator.get({ ...here, challenge: await askToSignIn(), ...change })));
    expect(await attempt({ origin: 'https://evil.example' })).toBe('unauthorized');
    expect(await attempt({ host: 'evil.example' })).toBe('unauthorized');
    expect(await attempt({ verified: false })).toBe('unauthorized');
    expect(await attempt({ challenge: 'bWFkZS11cA' })).toBe('unauthorized');
    const challenge = await askToSignIn();
    expect([await attempt({ challenge }), await attempt({ challenge })]).toEqual(['done', 'unauthorized']);
    const stranger = createAuthenticator().get({ ...here, challenge: await askToSignIn() });
    expect(await outcome(enter(stranger))).toBe('unauthorized');
    const late = await askToSignIn();
    await asOwner(
      world.test.url,
      `update auth.passkey_challenge set created_at = now() - interval '5 minutes', expires_at = now()`,
    );
    expect(await attempt({ challenge: late })).toBe('unauthorized');
  });

  it('of one challenge answered ten times at once one counts', async () => {
    const authenticator = await withPasskey(await newcomer(world));
    const challenge = await askToSignIn();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => outcome(enter(authenticator.get({ ...here, challenge })))),
    );
    expect(all.filter((code) => code === 'done')).toHaveLength(1);
  });

  it('whose counter goes backwards is a copy, and opens nothing', async () => {
    const authenticator = await withPasskey(await newcomer(world));
    const attempt = async (counter: number): Promise<string> => {
      authenticator.setCounter(counter);
      return outcome(enter(authenticator.get({ ...here, challenge: await askToSignIn() })));
    };
    expect(await attempt(7)).toBe('done');
    expect(await attempt(7)).toBe('unauthorized');
    expect(await attempt(3)).toBe('unauthorized');
    expect(await attempt(8)).toBe('done');
    // Two that answer at the same moment with the same count: one of them is a copy.
    authenticator.setCounter(9);
    const challenges = await Promise.all(Array.from({ length: 6 }, askToSignIn));
    const all = await Promise.all(
      challenges.map((challenge) => outcome(enter(authenticator.get({ ...here, challenge })))),
    );
    expect(all.filter((code) => code === 'done')).toHaveLength(1);
  });

  it('opens nothing at a provider where its owner is no member, and nothing once it is removed [S17]', async () => {
    const person = await newcomer(world);
    const stranger = await newcomer(world);
    const authenticator = await withPasskey(person);
    const attempt = async (provider: string): Promise<string> =>
      outcome(enter(authenticator.get({ ...here, challenge: await askToSignIn() }), provider));
    expect(await attempt('sued')).toBe('unauthorized');
    const [passkey] = await listPasskeys(world.test.database, person.accountId);
    const handle = passkey?.handle ?? '';
    expect(await removePasskey(world.test.database, stranger.accountId, handle)).toBeNull();
    expect(await attempt('nord')).toBe('done');
    expect(await removePasskey(world.test.database, person.accountId, handle)).toBe('Notebook');
    expect(await attempt('nord')).toBe('unauthorized');
  });
});
