import { timingSafeEqual } from 'node:crypto';
import type { Transaction } from '@zusage/db';
import { canonicalMovement, genesisHash, movementHash } from './movement-hash.ts';
import { chainRows, toHashed } from './proof/chain-rows.ts';

/**
 * What a check of an account's chain found. `head` is the last hash: compared with one kept outside the database it
 * also shows that the newest movements were cut off, which the chain alone cannot.
 */
export type ChainReport =
  | { intact: true; movements: number; head: string }
  | { intact: false; movements: number; brokenAtSequence: number };

/** Recomputes an account's hashes from the first movement on (S87). */
export async function verifyChain(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<ChainReport> {
  let previous = genesisHash(providerId, accountId);
  let sequence = 0;
  for await (const row of chainRows(trx, providerId, accountId)) {
    const expected = movementHash(previous, canonicalMovement(toHashed(providerId, accountId, row)));
    const intact =
      row.sequence === sequence + 1 && same(row.previous_hash, previous) && same(row.hash, expected);
    if (!intact) return { intact: false, movements: sequence, brokenAtSequence: sequence + 1 };
    previous = expected;
    sequence = row.sequence;
  }
  return { intact: true, movements: sequence, head: previous.toString('hex') };
}

const same = (stored: Buffer, expected: Buffer): boolean =>
  stored.length === expected.length && timingSafeEqual(stored, expected);
