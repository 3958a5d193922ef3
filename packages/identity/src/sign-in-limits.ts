import type { Transaction } from '@zusage/db';
import { clientPlace } from './client-address.ts';
import { consume, isCounted, refund, type RateLimit } from './rate-limit.ts';
import { tokenHash } from './token-hash.ts';

const MINUTES_15 = 15 * 60;
const KNOWN_DAYS = 90;

// Failures per window. A guesser from one place ends at the first row; the others hold against many places for one
// account, many accounts from one place, and many accounts from one network. None can shut out a person who has signed
// in from the same place before: for such a pair only the first row counts (S21).
const LIMITS = {
  pair: { points: 10, windowSeconds: MINUTES_15 },
  host: { points: 50, windowSeconds: MINUTES_15 },
  network: { points: 300, windowSeconds: MINUTES_15 },
  identifier: { points: 100, windowSeconds: MINUTES_15 },
} satisfies Record<string, RateLimit>;

export interface SignInKeys {
  known: string;
  counted: { key: string; limit: RateLimit; evenIfKnown: boolean }[];
}

/** The counters of one attempt; hashed, so that the table of counters names neither people nor addresses. */
export function signInKeys(providerId: string, identifier: string, clientAddress: string): SignInKeys {
  const { host, network } = clientPlace(clientAddress);
  const who = JSON.stringify([providerId, identifier.toLowerCase()]);
  const key = (kind: string, ...parts: string[]): string =>
    `sign-in-${kind}:${tokenHash(JSON.stringify(parts))}`;
  return {
    known: key('known', who, host),
    counted: [
      { key: key('pair', who, host), limit: LIMITS.pair, evenIfKnown: true },
      { key: key('host', host), limit: LIMITS.host, evenIfKnown: false },
      { key: key('network', network), limit: LIMITS.network, evenIfKnown: false },
      { key: key('identifier', who), limit: LIMITS.identifier, evenIfKnown: false },
    ],
  };
}

/**
 * Counts an attempt before its password is looked at, so that parallel guesses cannot pass together. The first limit
 * that is exceeded ends it: what is refused does not use up the wider limits, or one place could shut out all others.
 *
 * @returns null when the attempt may go on, otherwise the seconds until another makes sense
 */
export async function countAttempt(trx: Transaction, keys: SignInKeys): Promise<number | null> {
  const known = await isCounted(trx, keys.known);
  for (const { key, limit, evenIfKnown } of keys.counted) {
    const retryAfterSeconds = await consume(trx, key, limit);
    if (retryAfterSeconds !== null && (evenIfKnown || !known)) return retryAfterSeconds;
  }
  return null;
}

/** A success is no failure: gives the attempt back, and remembers that this person signs in from this place. */
export async function forgetAttempt(trx: Transaction, keys: SignInKeys): Promise<void> {
  for (const { key } of keys.counted) await refund(trx, key);
  await consume(trx, keys.known, { points: 1, windowSeconds: KNOWN_DAYS * 24 * 3600 });
}
