import { AppError } from '@zusage/errors';
import { errors, importJWK, jwtVerify, type JWTPayload } from 'jose';
import type { IdentityKey } from './identity-key.ts';

/** Who a partner's server says that its visitor is. */
export interface VisitorIdentity {
  /** The partner's own id of the person. */
  subject: string;
  email: string;
  name: string | null;
  customerNumber?: string;
}

const TOKEN_LENGTH_MAX = 4_096;
const EXPIRY_SECONDS_MAX = 15 * 60;
const ISSUED_AHEAD_SECONDS_MAX = 60;
const CLAIM_LENGTH_MAX = 254;

/**
 * Reads an identity token that a partner's server signed: ES256 with one of this widget key's own keys, `aud` the
 * public key alone, `exp` at most 15 minutes away, with `sub`, `jti` and `email`. The issuer is whoever holds the key,
 * so `iss` is not asked for: no other partner's key verifies here (S31, S32).
 *
 * @param now the moment to judge `exp` and `iat` by
 * @throws AppError identity_invalid, whatever is wrong
 */
export async function verifyIdentity(
  key: { publicKey: string; identityKeys: readonly IdentityKey[] },
  token: string,
  now: Date,
): Promise<VisitorIdentity> {
  if (token.length > TOKEN_LENGTH_MAX) throw new AppError('identity_invalid');
  const usable = key.identityKeys.filter(
    ({ notAfter }) => notAfter === undefined || Date.parse(notAfter) > now.getTime(),
  );
  for (const identityKey of usable) {
    const payload = await verifiedPayload(identityKey, key.publicKey, token, now);
    if (payload) return readClaims(payload, key.publicKey, now);
  }
  throw new AppError('identity_invalid');
}

/** @returns null when another key may have signed: keys need no `kid` */
async function verifiedPayload(
  key: IdentityKey,
  audience: string,
  token: string,
  now: Date,
): Promise<JWTPayload | null> {
  const { notAfter: _, ...jwk } = key;
  try {
    const options = {
      algorithms: ['ES256'],
      audience,
      currentDate: now,
      requiredClaims: ['exp', 'sub', 'jti'],
    };
    return (await jwtVerify(token, await importJWK(jwk, 'ES256'), options)).payload;
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return null;
    throw new AppError('identity_invalid', { cause: error });
  }
}

function readClaims(claims: JWTPayload, audience: string, now: Date): VisitorIdentity {
  const { sub, jti, aud, exp, iat, email, name, customerNumber } = claims;
  const seconds = now.getTime() / 1000;
  const inTime =
    exp !== undefined &&
    exp - seconds <= EXPIRY_SECONDS_MAX &&
    (iat === undefined || iat - seconds <= ISSUED_AHEAD_SECONDS_MAX);
  const optional = [name, customerNumber].every((claim) => claim === undefined || isText(claim));
  if (aud !== audience || !inTime || !isText(sub) || !isText(jti) || !isAddress(email) || !optional)
    throw new AppError('identity_invalid');
  // The partner itself says that nobody checked whose address this is.
  if (claims['email_verified'] === false) throw new AppError('identity_invalid');
  return {
    subject: sub,
    email,
    name: isText(name) ? name : null,
    ...(isText(customerNumber) ? { customerNumber } : {}),
  };
}

const isText = (claim: unknown): claim is string =>
  typeof claim === 'string' &&
  claim.trim() !== '' &&
  claim.length <= CLAIM_LENGTH_MAX &&
  !claim.includes('\0');

const isAddress = (claim: unknown): claim is string => isText(claim) && /^[^\s@]+@[^\s@]+$/.test(claim);
