import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  confirmCodeFactor,
  factorsOf,
  finishSignIn,
  pendingSignIn,
  proposeCodeFactor,
  relyingPartyOf,
  removeCodeFactor,
  revokeSessions,
  validateSession,
  type SecondProof,
  type SignedIn,
} from '../src/index.ts';
import {
  codeOf,
  newcomer,
  outcome,
  password,
  pendingOf,
  storedSecrets,
  withCodes,
  wrongCode,
} from './support/second-factor.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const party = relyingPartyOf('http://localhost:4321');
const finish = (token: string, proof: SecondProof, provider = 'nord'): Promise<SignedIn> =>
  finishSignIn(world.test.database, provider, party, { token, proof, userAgent: 'vitest' });

describe('signing in with a second factor', () => {
  it('gives no session for the password alone, and one for password and code', async () => {
    const person = await newcomer(world);
    const { secret } = await withCodes(world, person);
    const answer = await password(world, person);
    expect(answer).toEqual({
      pending: { token: expect.stringMatching(/^[\w-]{43}$/), expiresAt: expect.any(Date) },
      secondSteps: ['code', 'recovery'],
    });
    const token = await pendingOf(world, person);
    expect(await validateSession(world.test.database, token)).toBeNull();
    const session = await finish(token, { by: 'code', code: codeOf(secret) });
    expect(await validateSession(world.test.database, session.token)).toMatchObject({
      accountId: person.accountId,
    });
  });

  it('asks nothing more of an account whose codes were proposed and never confirmed', async () => {
    const person = await newcomer(world);
    await proposeCodeFactor(world.test.database, person.accountId, { issuer: 'nord', label: 'x' });
    expect(await password(world, person)).toMatchObject({ accountId: person.accountId });
  });

  it('makes a new session each time, and the step between opens nothing twice [S16]', async () => {
    const person = await newcomer(world);
    const { recoveryCodes } = await withCodes(world, person);
    const token = await pendingOf(world, person);
    const first = await finish(token, { by: 'recovery', code: recoveryCodes[0] ?? '' });
    expect(await outcome(finish(token, { by: 'recovery', code: recoveryCodes[1] ?? '' }))).toBe(
      'link_expired',
    );
    const second = await finish(await pendingOf(world, person), {
      by: 'recovery',
      code: recoveryCodes[2] ?? '',
    });
    expect(second.token).not.toBe(first.token);
    expect(first.token).not.toBe(token);
  });

  it('opens one session when one step is finished ten times at once [S16]', async () => {
    const person = await newcomer(world);
    const { recoveryCodes } = await withCodes(world, person);
    const token = await pendingOf(world, person);
    const all = await Promise.all(
      recoveryCodes.slice(0, 5).map((code) => outcome(finish(token, { by: 'recovery', code }))),
    );
    expect(all.filter((code) => code === 'done')).toHaveLength(1);
  });

  it('is over after ten minutes, elsewhere, and for any other text', async () => {
    const person = await newcomer(world);
    const { secret } = await withCodes(world, person);
    const token = await pendingOf(world, person);
    const proof = { by: 'code', code: codeOf(secret) } as const;
    for (const other of ['', 'x', '%', token.toUpperCase(), `${token} `, token.slice(1)])
      expect(await outcome(finish(other, proof)), other).toBe('link_expired');
    expect(await outcome(finish(token, proof, 'sued'))).toBe('link_expired');
    const [left] = await asOwner(
      world.test.url,
      `select extract(epoch from max(expires_at) - now())::int as seconds from auth.pending_sign_in
        where account_id = '${person.accountId}'`,
    );
    expect(left?.['seconds']).toBeGreaterThan(590);
    expect(left?.['seconds']).toBeLessThanOrEqual(600);
    await asOwner(
      world.test.url,
      `update auth.pending_sign_in set created_at = now() - interval '10 minutes', expires_at = now()
        where account_id = '${person.accountId}'`,
    );
    expect(await outcome(finish(token, proof))).toBe('link_expired');
  });

  it('ends for whoever loses all sessions in the meantime [S17]', async () => {
    const person = await newcomer(world);
    const { secret } = await withCodes(world, person);
    const token = await pendingOf(world, person);
    await revokeSessions(world.test.database, person.accountId);
    expect(await outcome(finish(token, { by: 'code', code: codeOf(secret) }))).toBe('link_expired');
  });

  it('opens nothing for somebody who is no member any more [S17]', async () => {
    const person = await newcomer(world);
    const { secret } = await withCodes(world, person);
    const token = await pendingOf(world, person);
    await asOwner(world.test.url, `update app.person set active = false where id = '${person.id}'`);
    expect(await outcome(finish(token, { by: 'code', code: codeOf(secret) }))).toBe('link_expired');
  });

  it('keeps neither what opens a session nor a recovery code as it is', async () => {
    const person = await newcomer(world);
    const { recoveryCodes } = await withCodes(world, person);
    const token = await pendingOf(world, person);
    const stored = await storedSecrets(world);
    expect(stored).not.toContain(token);
    for (const code of recoveryCodes) expect(stored).not.toContain(code);
  });
});

describe('codes and recovery codes [S26]', () => {
  it('a code counts once, and no older one after it', async () => {
    const person = await newcomer(world);
    const { secret } = await withCodes(world, person);
    const code = codeOf(secret);
    await finish(await pendingOf(world, person), { by: 'code', code });
    const again = await pendingOf(world, person);
    expect(await outcome(finish(again, { by: 'code', code }))).toBe('unauthorized');
    expect(await outcome(finish(again, { by: 'code', code: codeOf(secret, -1) }))).toBe('unauthorized');
  });

  it('of twenty uses of one code at once one succeeds', async () => {
    const person = await newcomer(world);
    const { secret } = await withCodes(world, person);
    // Four at a time: more would be a guesser.
    const tokens = await Promise.all(Array.from({ length: 4 }, () => pendingOf(world, person)));
    const code = codeOf(secret);
    const all = await Promise.all(tokens.map((token) => outcome(finish(token, { by: 'code', code }))));
    expect(all.toSorted()).toEqual(['done', 'unauthorized', 'unauthorized', 'unauthorized']);
  });

  it('five wrong codes and there is a wait of minutes, whatever is sent; another way stays open', async () => {
    const person = await newcomer(world);
    const { secret, recoveryCodes } = await withCodes(world, person);
    const token = await pendingOf(world, person);
    const wrong = { by: 'code', code: wrongCode(secret) } as const;
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await outcome(finish(token, wrong))).toBe('unauthorized');
    expect(await outcome(finish(token, wrong))).toBe('rate_limited');
    const refused = await finish(token, { by: 'code', code: codeOf(secret) }).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ code: 'rate_limited' });
    const { retryAfterSeconds } = refused as { retryAfterSeconds: number };
    expect(retryAfterSeconds).toBeGreaterThan(200);
    expect(retryAfterSeconds).toBeLessThanOrEqual(300);
    // Nobody who guesses keeps the owner out.
    expect(await outcome(finish(token, { by: 'recovery', code: recoveryCodes[0] ?? '' }))).toBe('done');
  });

  it('no more guesses get through in parallel', async () => {
    const person = await newcomer(world);
    const { secret } = await withCodes(world, person);
    const token = await pendingOf(world, person);
    const wrong = { by: 'code', code: wrongCode(secret) } as const;
    const all = await Promise.all(Array.from({ length: 20 }, () => outcome(finish(token, wrong))));
    expect(all.filter((code) => code === 'unauthorized')).toHaveLength(5);
  });

  it('a recovery code counts once, as it is typed from paper, and for its owner alone', async () => {
    const person = await newcomer(world);
    const other = await newcomer(world);
    const { recoveryCodes } = await withCodes(world, person);
    await withCodes(world, other);
    expect(recoveryCodes).toHaveLength(10);
    for (const code of recoveryCodes)
      expect(code).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$|^[a-z0-9-]{19}$/);
    const [code = ''] = recoveryCodes;
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ')} `;
    expect(await outcome(finish(await pendingOf(world, other), { by: 'recovery', code }))).toBe(
      'unauthorized',
    );
    const token = await pendingOf(world, person);
    expect(await outcome(finish(token, { by: 'recovery', code: typed }))).toBe('done');
    expect(await outcome(finish(await pendingOf(world, person), { by: 'recovery', code }))).toBe(
      'unauthorized',
    );
    expect((await factorsOf(world.test.database, person.accountId)).recoveryCodes).toBe(9);
  });

  it('is set up by a first code alone, and a secret in use is not replaced', async () => {
    const { database } = world.test;
    const person = await newcomer(world);
    const names = { issuer: 'nord', label: person.email };
    const { secret } = await proposeCodeFactor(database, person.accountId, names);
    expect(await confirmCodeFactor(database, person.accountId, wrongCode(secret))).toBe(false);
    expect((await factorsOf(database, person.accountId)).codeSince).toBeNull();
    expect(await confirmCodeFactor(database, person.accountId, codeOf(secret))).toBe(true);
    expect(await outcome(proposeCodeFactor(database, person.accountId, names))).toBe('conflict');
    expect(await outcome(confirmCodeFactor(database, person.accountId, codeOf(secret)))).toBe('conflict');
    // The code it was set up with was used with that.
    expect(await outcome(finish(await pendingOf(world, person), { by: 'code', code: codeOf(secret) }))).toBe(
      'unauthorized',
    );
  });

  it('without it the password is enough again', async () => {
    const person = await newcomer(world);
    await withCodes(world, person);
    const token = await pendingOf(world, person);
    expect(await pendingSignIn(world.test.database, 'nord', token)).toEqual({
      accountId: person.accountId,
      secondSteps: ['code', 'recovery'],
    });
    expect(await removeCodeFactor(world.test.database, person.accountId)).toBe(true);
    expect(await password(world, person)).toMatchObject({ accountId: person.accountId });
  });
});
