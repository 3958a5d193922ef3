/** A word that no other test, no earlier run and no dictionary has: journeys share one database. */
export const uniqueWord = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => 'abcdefghijklmnop'[byte % 16]).join('');
