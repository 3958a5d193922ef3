import { createPublicKey } from 'node:crypto';
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

/** How long a replaced key still counts, so that tokens under way are not lost (S32). */
export const ROTATION_GRACE_HOURS = 24;

/** Keys per widget key, replaced ones included. */
const IDENTITY_KEYS_MAX = 10;

// 32 bytes in base64url.
const COORDINATE = /^[\w-]{43}$/;

/** Reads stored keys; what is none is left out, and so verifies nothing. */
export const readIdentityKeys = (value: unknown): IdentityKey[] =>
  Array.isArray(value) ? value.flatMap((item) => toIdentityKey(item) ?? []) : [];

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
    ...(typeof kid === 'string' ? { kid } : {}),
    ...(typeof notAfter === 'string' ? { notAfter } : {}),
  };
}

/**
 * Puts new keys in the place of a widget key's old ones. An old one counts for another 24 hours, or no longer at all
 * with `revokeOld`, for a key that got out (S32).
 *
 * @throws AppError invalid_input
 */
export async function replaceIdentityKeys(
  trx: Transaction,
  providerId: string,
  widgetKeyId: string,
  keys: readonly unknown[],
  options: { revokeOld?: boolean } = {},
): Promise<void> {
  const fresh = requireIdentityKeys(keys);
  const row = await trx
    .selectFrom('app.widget_key')
    .select([
      'identity_keys',
      sql<Date>`now() + make_interval(hours => ${ROTATION_GRACE_HOURS})`.as('grace_until'),
    ])
    .where('provider_id', '=', providerId)
    .where('id', '=', widgetKeyId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const isFresh = (old: IdentityKey): boolean => fresh.some((key) => key.x === old.x && key.y === old.y);
  const old = options.revokeOld ? [] : readIdentityKeys(row.identity_keys).filter((key) => !isFresh(key));
  const leaving = old.map((key) => ({ ...key, notAfter: key.notAfter ?? row.grace_until.toISOString() }));
  await trx
    .updateTable('app.widget_key')
    .set({ identity_keys: JSON.stringify([...fresh, ...leaving.slice(0, IDENTITY_KEYS_MAX)]) })
    .where('provider_id', '=', providerId)
    .where('id', '=', widgetKeyId)
    .execute();
}
