import { AppError } from '@zusage/errors';
import { asOwner } from '@zusage/db/testing';
import { TOTP, Secret } from 'otpauth';
import {
  confirmCodeFactor,
  proposeCodeFactor,
  renewRecoveryCodes,
  signIn,
  type SecondStepNeeded,
  type SignedIn,
} from '../../src/index.ts';
import { createAccount, createPerson, type Person } from '../../src/index.ts';
import { freshAddress, PASSWORD, type World } from '../world.ts';

let next = 0;

/** Somebody of their own for one test, who has the password of everybody here. */
export async function newcomer({ test, organisation }: World): Promise<Person> {
  next += 1;
  const email = `person-${next}-${process.pid}@beispiel.example`;
  return test.database.tenant('nord', async (trx) => {
    const account = await createAccount(trx, { email, password: PASSWORD });
    return createPerson(trx, 'nord', {
      accountId: account.id,
      role: 'customer',
      name: `Person ${next}`,
      email,
      organisationId: organisation.id,
    });
  });
}

/** The app's code for a moment that many steps away. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** A code that is wrong now and around now. */
export function wrongCode(secret: string): string {
  const right = [-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return (
    ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? ''
  );
}

/** Sets up codes of an app; the code it was set up with is a step old, so that the present one is free. */
export async function withCodes(
  { test: { database } }: World,
  { accountId, email }: Person,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await proposeCodeFactor(database, accountId, { issuer: 'nord', label: email });
  if (!(await confirmCodeFactor(database, accountId, codeOf(secret, -1)))) throw new Error('not set up');
  return { secret, recoveryCodes: await renewRecoveryCodes(database, accountId) };
}

/** The first step of signing in. */
export const password = (
  world: World,
  { email }: Person,
  provider = 'nord',
): Promise<SignedIn | SecondStepNeeded> =>
  signIn(world.test.database, provider, {
    identifier: email,
    password: PASSWORD,
    userAgent: 'vitest',
    clientAddress: freshAddress(),
  });

/** The token between the steps, of somebody who has a second factor. */
export async function pendingOf(world: World, person: Person): Promise<string> {
  const answer = await password(world, person);
  if (!('pending' in answer)) throw new Error('no second step is asked for');
  return answer.pending.token;
}

/** A session of somebody who has no second factor. */
export async function sessionOf(world: World, person: Person): Promise<{ accountId: string; token: string }> {
  const answer = await password(world, person);
  if ('pending' in answer) throw new Error('a second step is asked for');
  return { accountId: answer.accountId, token: answer.token };
}

/** The code of the error that something ends with; 'done' when it does not. */
export const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );

/** Everything the schema of credentials holds, as text. */
export const storedSecrets = async ({ test }: World): Promise<string> =>
  JSON.stringify(
    await asOwner(
      test.url,
      `select (select jsonb_agg(to_jsonb(c)) from auth.recovery_code c) as codes,
              (select jsonb_agg(to_jsonb(p)) from auth.pending_sign_in p) as pending,
              (select jsonb_agg(to_jsonb(h)) from auth.passkey_challenge h) as challenges,
              (select jsonb_agg(to_jsonb(s)) from auth.session s) as sessions,
              (select jsonb_agg(to_jsonb(t)) from auth.api_token t) as tokens`,
    ),
  );
