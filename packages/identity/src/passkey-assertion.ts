import { sql, type Database } from '@zusage/db';
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { knownCredentials } from './passkey.ts';
import { keepChallenge, takeChallenge, type ChallengePurpose } from './passkey-challenge.ts';
import type { RelyingParty } from './relying-party.ts';

export type AssertionPurpose = Exclude<ChallengePurpose, 'register'>;

/**
 * What the browser passes to `navigator.credentials.get`. For `sign_in` nobody is known: the authenticator offers the
 * keys that it has for us, and the answer says nothing of which accounts exist (S20).
 */
export async function passkeyRequest(
  database: Database,
  party: RelyingParty,
  asked: { purpose: 'sign_in' } | { purpose: 'second_step' | 'step_up'; accountId: string },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const accountId = asked.purpose === 'sign_in' ? null : asked.accountId;
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    ...(accountId === null ? {} : { allowCredentials: await knownCredentials(database, accountId) }),
  });
  await keepChallenge(database, options.challenge, asked.purpose, accountId);
  return options;
}

/**
 * Whose passkey answered; null for any answer that is not the right one to what we asked: another purpose, origin or
 * account, a challenge that was used or is over, no PIN or finger, or a counter that went backwards, which a copied key
 * shows.
 *
 * @param accountId whose it must be; null where nobody is known yet (`sign_in`)
 */
export async function accountOfAssertion(
  database: Database,
  party: RelyingParty,
  asked: { purpose: AssertionPurpose; accountId: string | null },
  response: AuthenticationResponseJSON,
): Promise<string | null> {
  const stored = await findCredential(database, response.id);
  if (!stored || (asked.accountId !== null && stored.account_id !== asked.accountId)) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) =>
        database.withoutTenant((trx) => takeChallenge(trx, challenge, asked.purpose, asked.accountId)),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: response.id,
        publicKey: new Uint8Array(stored.public_key),
        counter: stored.counter,
      },
    });
    if (!verified) return null;
    const moved = await moveCounter(database, response.id, stored.counter, authenticationInfo.newCounter);
    return moved ? stored.account_id : null;
  } catch {
    // The library tells apart what is wrong by its message alone; for whoever asks it is one thing: not the right key.
    return null;
  }
}

interface StoredCredential {
  account_id: string;
  public_key: Buffer;
  counter: number;
}

async function findCredential(database: Database, id: string): Promise<StoredCredential | undefined> {
  const { rows } = await database.withoutTenant((trx) =>
    sql<StoredCredential>`
      select account_id, public_key, counter from auth.passkey_by_credential(${id})`.execute(trx),
  );
  return rows[0];
}

async function moveCounter(database: Database, id: string, from: number, to: number): Promise<boolean> {
  const { rows } = await database.withoutTenant((trx) =>
    sql<{
      used: boolean;
    }>`select auth.use_passkey(${id}, ${from}::bigint, ${to}::bigint) as used`.execute(trx),
  );
  return rows[0]?.used ?? false;
}
