import { newId, sql, type Database } from '@zusage/db';
import { AppError } from '@zusage/errors';
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { keepChallenge, takeChallenge } from './passkey-challenge.ts';
import type { RelyingParty } from './relying-party.ts';
import { inSource, type Source } from './source.ts';

export interface Passkey {
  /** Names it in `removePasskey`. */
  handle: string;
  /** What its owner calls it. */
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

interface PasskeyRow {
  credential_id: string;
  handle: string;
  transports: string[];
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

/** What every authenticator has: EdDSA, ES256 and RS256, by their COSE numbers. */
const ALGORITHMS = [-8, -7, -257];

/** More than anybody carries, and few enough to look through. */
export const PASSKEYS_MAX = 10;

/** An account's passkeys, the oldest first. */
export async function listPasskeys(source: Source, accountId: string): Promise<Passkey[]> {
  return (await passkeyRows(source, accountId)).map((row) => ({
    handle: row.handle,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** What an authenticator needs to know of an account's passkeys: to find one, or not to make a second. */
export async function knownCredentials(
  source: Source,
  accountId: string,
): Promise<{ id: string; transports: string[] }[]> {
  return (await passkeyRows(source, accountId)).map((row) => ({
    id: row.credential_id,
    transports: row.transports,
  }));
}

/**
 * What the browser passes to `navigator.credentials.create`.
 *
 * @throws AppError conflict when the account has ten passkeys
 */
export async function passkeyRegistration(
  database: Database,
  party: RelyingParty & { name: string },
  account: { id: string; email: string; name: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await knownCredentials(database, account.id);
  if (known.length >= PASSKEYS_MAX) throw new AppError('conflict');
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userID: idBytes(account.id),
    userName: account.email,
    userDisplayName: account.name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known,
    // A key that says who it is signs in without a name typed; one that asks for a PIN or a finger is both factors.
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  await keepChallenge(database, options.challenge, 'register', account.id);
  return options;
}

/**
 * Adds the passkey that the browser made. It must have asked its owner for PIN, finger or face, for our own origin.
 *
 * @throws AppError invalid_input on `passkey` for an answer that is not one to what we asked; conflict for a key that
 *   somebody has added before
 */
export async function addPasskey(
  database: Database,
  party: RelyingParty,
  accountId: string,
  made: { name: string; response: RegistrationResponseJSON },
): Promise<void> {
  const credential = await verified(database, party, accountId, made.response);
  const added = await database.withoutTenant(async (trx) => {
    if ((await passkeyRows(trx, accountId)).length >= PASSKEYS_MAX) throw new AppError('conflict');
    const { rows } = await sql<{ added: boolean }>`
      select auth.add_passkey(${credential.id}, ${newId()}::uuid, ${accountId}::uuid, ${Buffer.from(credential.publicKey)}::bytea,
                              ${credential.counter}::bigint, ${credential.transports ?? []}::text[], ${made.name}) as added`.execute(
      trx,
    );
    return rows[0]?.added ?? false;
  });
  if (!added) throw new AppError('conflict');
}

/** @returns the passkey's name; null when the account has none of this handle */
export async function removePasskey(
  source: Source,
  accountId: string,
  handle: string,
): Promise<string | null> {
  const { rows } = await inSource(source, (trx) =>
    sql<{
      name: string | null;
    }>`select auth.remove_passkey(${accountId}::uuid, ${handle}::uuid) as name`.execute(trx),
  );
  return rows[0]?.name ?? null;
}

async function verified(
  database: Database,
  party: RelyingParty,
  accountId: string,
  response: RegistrationResponseJSON,
) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) =>
        database.withoutTenant((trx) => takeChallenge(trx, challenge, 'register', accountId)),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (registrationInfo) return registrationInfo.credential;
  } catch (cause) {
    throw new AppError('invalid_input', { fields: { passkey: { problem: 'unknown_value' } }, cause });
  }
  throw new AppError('invalid_input', { fields: { passkey: { problem: 'unknown_value' } } });
}

async function passkeyRows(source: Source, accountId: string): Promise<PasskeyRow[]> {
  const { rows } = await inSource(source, (trx) =>
    sql<PasskeyRow>`select * from auth.passkeys_of(${accountId}::uuid)`.execute(trx),
  );
  return rows;
}

/** The account's id as its sixteen bytes: what the authenticator keeps of whose key it is. */
const idBytes = (id: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(id.replaceAll('-', ''), 'hex'));
