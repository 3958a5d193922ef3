import { CompactSign, compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose';
import { canonicalJson, type CanonicalValue } from './canonical-json.ts';
import type { PublicKey, SigningKey } from '@zusage/keys';

export type TokenFault = 'unknown_key' | 'altered';

/** A payload as a JWS in compact form (RFC 7515): EdDSA, with the key's name. */
export async function signToken(payload: CanonicalValue, key: SigningKey): Promise<string> {
  return new CompactSign(Buffer.from(canonicalJson(payload)))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
    .sign(await importJWK(key, 'EdDSA'));
}

/**
 * The payload of a token that one of these keys signed. Base64 leaves bits unused at an end, so one signature has several
 * spellings: all but the one that was written count as altered, as does every other changed byte.
 */
export async function verifyToken(
  token: string,
  keys: readonly PublicKey[],
): Promise<{ payload: unknown; kid: string } | { fault: TokenFault }> {
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every(isCanonicalBase64)) return { fault: 'altered' };
  const kid = nameOfKey(token);
  if (kid === null) return { fault: 'altered' };
  const key = keys.find((known) => known.kid === kid);
  if (!key) return { fault: 'unknown_key' };
  try {
    const { payload } = await compactVerify(token, await importJWK(key, 'EdDSA'), { algorithms: ['EdDSA'] });
    return { payload: JSON.parse(Buffer.from(payload).toString('utf8')), kid };
  } catch (error) {
    if (error instanceof errors.JOSEError) return { fault: 'altered' };
    throw error;
  }
}

const isCanonicalBase64 = (part: string): boolean =>
  part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;

function nameOfKey(token: string): string | null {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return alg === 'EdDSA' && typeof kid === 'string' ? kid : null;
  } catch {
    return null;
  }
}
