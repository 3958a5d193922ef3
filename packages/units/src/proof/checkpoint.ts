import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { PublicKey, SigningKey } from '@zusage/keys';

/** What of an account no movement seals: whose it is and what it counts. */
export interface SealedAccount {
  accountId: string;
  organisationId: string;
  unitKey: string;
  unit: string;
  /** Instants are texts with microseconds, as the database has them: a signature seals all of them. */
  openedAt: string;
}

/** The state of an account's chain at a moment, signed by a key that lies outside the database (S87). */
export interface Checkpoint extends SealedAccount {
  providerId: string;
  sequence: number;
  /** Of the movement of that sequence, hexadecimal; it seals all before it. */
  hash: string;
  takenAt: string;
  kid: string;
  /** Ed25519 over `canonicalCheckpoint`, base64url. */
  signature: string;
}

const FORM = 'zusage.unit-checkpoint.1';

/** The signed form: one JSON array in this order, without spaces; instants are ISO texts in UTC with microseconds. */
export const canonicalCheckpoint = (checkpoint: Omit<Checkpoint, 'signature'>): string =>
  JSON.stringify([
    FORM,
    checkpoint.providerId,
    checkpoint.accountId,
    checkpoint.organisationId,
    checkpoint.unitKey,
    checkpoint.unit,
    checkpoint.openedAt,
    checkpoint.sequence,
    checkpoint.hash,
    checkpoint.takenAt,
    checkpoint.kid,
  ]);

export function signCheckpoint(
  checkpoint: Omit<Checkpoint, 'signature' | 'kid'>,
  { kty, crv, x, d, kid }: SigningKey,
): Checkpoint {
  const key = createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' });
  const signed = { ...checkpoint, kid };
  return {
    ...signed,
    signature: sign(null, Buffer.from(canonicalCheckpoint(signed)), key).toString('base64url'),
  };
}

/** @param keys those of the provider's file, earlier ones included */
export function isSigned(checkpoint: Checkpoint, keys: readonly PublicKey[]): boolean {
  const known = keys.find(({ kid }) => kid === checkpoint.kid);
  if (!known) return false;
  const { kty, crv, x } = known;
  const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  return verify(
    null,
    Buffer.from(canonicalCheckpoint(checkpoint)),
    key,
    Buffer.from(checkpoint.signature, 'base64url'),
  );
}
