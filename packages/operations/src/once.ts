import { createHash } from 'node:crypto';
import type { Transaction } from '@zusage/db';
import { claimIdempotencyKey, storeAnswer } from '@zusage/tickets';

export interface IdempotentRequest {
  /** Whose key it is: the same key of another person is another key (S82). */
  scope: string;
  /** Without a key the work is simply done. */
  key: string | undefined;
  body: unknown;
}

/**
 * Does the work once per key: the answer is stored in the work's own transaction, so either both exist or neither.
 *
 * @throws AppError idempotency_conflict when the key came with another body before
 */
export async function once<Answer>(
  trx: Transaction,
  providerId: string,
  request: IdempotentRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (request.key === undefined) return work();
  const claim = { scope: request.scope, key: request.key, bodyHash: hashOf(request.body) };
  const first = await claimIdempotencyKey<Answer>(trx, providerId, claim);
  if (first) return first;
  const answer = await work();
  await storeAnswer(trx, providerId, claim, answer);
  return answer;
}

/** Equal for equal bodies, whatever the order of their keys. */
const hashOf = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(body)))
    .digest('hex');

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
