import { createHash, createPublicKey } from 'node:crypto';
import { sql, type Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';

/** A public P-256 key in JWK form; the private half never leaves the partner. */
export interface IdentityKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  kid?: string;
  /** ISO instant after which the key no longer counts; set when another takes its place. */
  notAfter?: string;
}

/** How long a replaced key still counts at most, so that tokens under way are not lost (S32). */
export const ROTATION_GRACE_HOURS = 24;

/** Keys per widget key, replaced ones included. */
export const IDENTITY_KEYS_MAX = 10;

// 32 bytes in base64url.
const COORDINATE = /^[\w-]{43}$/;
const KID_LENGTH_MAX = 200;

/** Reads stored keys; what is none is left out, and so verifies nothing. */
export const readIdentityKeys = (value: unknown): IdentityKey[] =>
  Array.isArray(value) ? value.flatMap((item) => toIdentityKey(item) ?? []) : [];

/** Names a key for people, the same everywhere (RFC 7638): 43 letters and digits. */
export const thumbprintOf = ({ crv, kty, x, y }: IdentityKey): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');

/**
 * Checks a partner's keys before they are stored.
 *
 * @throws AppError invalid_input (`identityKeys`) for another kind of key, a private one, or more than ten
 */
export function requireIdentityKeys(values: readonly unknown[]): IdentityKey[] {
  if (values.length > IDENTITY_KEYS_MAX)
    throw invalidField('identityKeys', 'too_many', { max: IDENTITY_KEYS_MAX });
  return values.map((value, index) => {
    const key = toIdentityKey(value);
    if (!key || Object.hasOwn(value as object, 'd') || !isOnCurve(key))
      throw invalidField(`identityKeys.${index}`, 'unknown_value');
    return key;
  });
}

function isOnCurve(key: IdentityKey): boolean {
  try {
    return createPublicKey({ key: { ...key }, format: 'jwk' }).asymmetricKeyType === 'ec';
  } catch {
    return false;
  }
}

function toIdentityKey(value: unknown): IdentityKey | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kty, crv, x, y, kid, notAfter } = value as Record<string, unknown>;
  if (kty !== 'EC' || crv !== 'P-256') return null;
  if (typeof x !== 'string' || typeof y !== 'string' || !COORDINATE.test(x) || !COORDINATE.test(y))
    return null;
  return {
    kty,
    crv,
    x,
    y,
    ...(typeof kid === 'string' && kid.length <= KID_LENGTH_MAX ? { kid } : {}),
    ...(typeof notAfter === 'string' ? { notAfter } : {}),
  };
}

/** Whether a key still verifies at this moment. */
export const isCounting = ({ notAfter }: IdentityKey, now: Date): boolean =>
  notAfter === undefined || Date.parse(notAfter) > now.getTime();

/**
 * Adds a public key. The ones there are stay beside it (null), or count for so many hours more: 24 at most, and 0 takes
 * them away at once, for a key that got out (S32). One that leaves already never gains time.
 *
 * @param jwk as the partner sent it
 * @throws AppError invalid_input (`identityKey`) for another kind of key, a private one, or the eleventh
 */
export async function addIdentityKey(
  trx: Transaction,
  providerId: string,
  widgetKeyId: string,
  jwk: unknown,
  graceHours: number | null,
): Promise<void> {
  const fresh = requireIdentityKey(jwk);
  const stored = await lockKeys(trx, providerId, widgetKeyId);
  if (!stored) return;
  const others = stored.keys.filter((key) => key.x !== fresh.x || key.y !== fresh.y);
  const kept = others.flatMap((key) => leaving(key, stored.now, graceHours));
  if (kept.length >= IDENTITY_KEYS_MAX)
    throw invalidField('identityKey', 'too_many', { max: IDENTITY_KEYS_MAX });
  await store(trx, providerId, widgetKeyId, [fresh, ...kept]);
}

/** Takes a key away at once: no token that it signed counts from the next request on (S32). */
export async function removeIdentityKey(
  trx: Transaction,
  providerId: string,
  widgetKeyId: string,
  thumbprint: string,
): Promise<boolean> {
  const stored = await lockKeys(trx, providerId, widgetKeyId);
  if (!stored) return false;
  const kept = stored.keys.filter((key) => thumbprintOf(key) !== thumbprint);
  if (kept.length === stored.keys.length) return false;
  await store(trx, providerId, widgetKeyId, kept);
  return true;
}

function requireIdentityKey(jwk: unknown): IdentityKey {
  const key = toIdentityKey(jwk);
  if (!key || Object.hasOwn(jwk as object, 'd') || !isOnCurve(key))
    throw invalidField('identityKey', 'unknown_value');
  // When a key ends is decided here, not by whoever sends it.
  const { notAfter: _, ...fresh } = key;
  return fresh;
}

function leaving(key: IdentityKey, now: Date, graceHours: number | null): IdentityKey[] {
  if (!isCounting(key, now)) return [];
  if (graceHours === null) return [key];
  if (graceHours <= 0) return [];
  const hours = Math.min(graceHours, ROTATION_GRACE_HOURS);
  const end = new Date(now.getTime() + hours * 3_600_000).toISOString();
  const notAfter = key.notAfter !== undefined && key.notAfter < end ? key.notAfter : end;
  return [{ ...key, notAfter }];
}

async function lockKeys(
  trx: Transaction,
  providerId: string,
  widgetKeyId: string,
): Promise<{ keys: IdentityKey[]; now: Date } | null> {
  const row = await trx
    .selectFrom('app.widget_key')
    .select(['identity_keys', sql<Date>`now()`.as('now')])
    .where('provider_id', '=', providerId)
    .where('id', '=', widgetKeyId)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ? { keys: readIdentityKeys(row.identity_keys), now: row.now } : null;
}

async function store(
  trx: Transaction,
  providerId: string,
  widgetKeyId: string,
  keys: readonly IdentityKey[],
): Promise<void> {
  await trx
    .updateTable('app.widget_key')
    .set({ identity_keys: JSON.stringify(keys) })
    .where('provider_id', '=', providerId)
    .where('id', '=', widgetKeyId)
    .execute();
}
