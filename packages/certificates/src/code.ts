import { randomBytes } from 'node:crypto';

// Crockford's alphabet: no I, L, O, U, so that nobody mistakes one for a digit when typing from paper.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 28;
const GROUP = 4;

/** A new certificate's code: 140 random bits, in 28 characters (S46 asks for 128). */
export function newCode(): string {
  // 256 is a multiple of 32: every character is as likely as any other.
  return [...randomBytes(CHARACTERS)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** As it is printed and typed: seven groups of four. */
export const groupedCode = (code: string): string =>
  (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');

/**
 * What somebody typed or scanned, as the code it means: spaces, dashes and small letters do not matter, and the letters
 * that look like digits are those digits. Null for what cannot be a code.
 */
export function readCode(text: string): string | null {
  if (text.length > 200) return null;
  const code = text
    .toUpperCase()
    .replaceAll(/[\s\-‐‑–—_.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const isCode = code.length === CHARACTERS && [...code].every((sign) => ALPHABET.includes(sign));
  return isCode ? code : null;
}
