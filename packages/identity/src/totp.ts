import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with what every authenticator app understands. */
const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** One step to either side: clocks of phones differ, and typing takes a moment (RFC 6238, 5.2). */
const STEPS_AROUND = 1;
/** RFC 4226, 4: at least 128 bits, 160 recommended. */
const SECRET_BYTES = 20;

/** A new secret in Base32, as apps take it when it is typed. */
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

const totp = (secret: string, names: { issuer?: string; label?: string } = {}): TOTP =>
  new TOTP({
    ...names,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
  });

/** What the QR code says: the address that authenticator apps read. */
export const totpAddress = (secret: string, names: { issuer: string; label: string }): string =>
  totp(secret, names).toString();

/**
 * The time step that a code belongs to; null for one that is wrong at this moment. Blanks in the code do not count. The
 * comparison takes the same time for every code of the right length (S33).
 *
 * @param nowSeconds seconds since 1970, by the database's clock
 */
export function totpStep(secret: string, code: string, nowSeconds: number): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret).validate({ token, timestamp: nowSeconds * 1_000, window: STEPS_AROUND });
  return delta === null ? null : Math.floor(nowSeconds / PERIOD_SECONDS) + delta;
}
