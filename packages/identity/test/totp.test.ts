import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpAddress, totpStep } from '../src/totp.ts';

/** "12345678901234567890" in Base32: the secret of RFC 6238's vectors for SHA-1. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('time-based codes', () => {
  // RFC 6238, appendix B, SHA-1; ours have the last six of its eight digits.
  it.each([
    [59, '94287082', 1],
    [1_111_111_109, '07081804', 37_037_036],
    [1_111_111_111, '14050471', 37_037_037],
    [1_234_567_890, '89005924', 41_152_263],
    [2_000_000_000, '69279037', 66_666_666],
    [20_000_000_000, '65353130', 666_666_666],
  ])('at second %i are those of RFC 6238', (seconds, code, step) => {
    expect(totpStep(SECRET, code.slice(2), seconds)).toBe(step);
  });

  it('count one step to either side, and no further', () => {
    const code = '081804';
    expect(totpStep(SECRET, code, 1_111_111_109 + 30)).toBe(37_037_036);
    expect(totpStep(SECRET, code, 1_111_111_109 - 30)).toBe(37_037_036);
    expect(totpStep(SECRET, code, 1_111_111_109 + 61)).toBeNull();
    expect(totpStep(SECRET, code, 1_111_111_109 - 60)).toBeNull();
  });

  it('may be typed with blanks, and are nothing else than six digits', () => {
    expect(totpStep(SECRET, ' 081 804 ', 1_111_111_109)).toBe(37_037_036);
    for (const wrong of ['', '81804', '0081804', '08180a', '०८१८०४', '-81804', '081804\0', '%'])
      expect(totpStep(SECRET, wrong, 1_111_111_109), wrong).toBeNull();
  });

  it('come from 160 bits of chance, in the form that apps read', () => {
    const secrets = Array.from({ length: 20 }, newTotpSecret);
    expect(new Set(secrets).size).toBe(20);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(totpAddress(SECRET, { issuer: 'SEP AG', label: 'erika@beispiel.example' }));
    expect(address.protocol).toBe('otpauth:');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      issuer: 'SEP AG',
      secret: SECRET,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
