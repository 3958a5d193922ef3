import type { Database } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { clientPlace } from './client-address.ts';
import { consume, type RateLimit } from './rate-limit.ts';
import { tokenHash } from './token-hash.ts';

const HOUR = 3_600;

// By place: an honest person asks once or twice. By what was typed: enough for somebody whose mail is slow, too little
// to fill a mailbox; it counts over all places, and says nothing when it is full.
const LIMITS = {
  pair: { points: 5, windowSeconds: HOUR },
  host: { points: 60, windowSeconds: HOUR },
  network: { points: 300, windowSeconds: HOUR },
  identifier: { points: 10, windowSeconds: HOUR },
} satisfies Record<string, RateLimit>;

/**
 * Counts a wish for a new password, whether or not there is such an account (S20).
 *
 * @returns false when what was typed has been asked for often enough: no more mail, and no word of it
 * @throws AppError rate_limited with retryAfterSeconds
 */
export async function countReset(
  database: Database,
  providerId: string,
  identifier: string,
  clientAddress: string,
): Promise<boolean> {
  const { host, network } = clientPlace(clientAddress);
  const who = JSON.stringify([providerId, identifier.toLowerCase()]);
  const key = (kind: keyof typeof LIMITS, ...parts: string[]): string =>
    `reset-${kind}:${tokenHash(JSON.stringify(parts))}`;
  const counted = await database.withoutTenant(async (trx) => {
    const retryAfterSeconds =
      (await consume(trx, key('pair', who, host), LIMITS.pair)) ??
      (await consume(trx, key('host', host), LIMITS.host)) ??
      (await consume(trx, key('network', network), LIMITS.network));
    return { retryAfterSeconds, isFull: await consume(trx, key('identifier', who), LIMITS.identifier) };
  });
  const { retryAfterSeconds, isFull } = counted;
  if (retryAfterSeconds !== null) throw new AppError('rate_limited', { retryAfterSeconds });
  return isFull === null;
}
