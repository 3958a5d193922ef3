import { AppError } from '@zusage/errors';
import type { Transaction } from '@zusage/db';

/**
 * Claims a key for this transaction. A second claim waits until the first transaction ends: then it gets that answer, or,
 * if the first failed, the key itself. Scoped per tenant and person, so nobody can read another's answer (S82).
 *
 * @returns the first answer, or null when this caller has to do the work and call `storeAnswer`
 * @throws AppError idempotency_conflict when the key was used with another body
 */
export async function claimIdempotencyKey<Answer>(
  trx: Transaction,
  providerId: string,
  claim: { scope: string; key: string; bodyHash: string },
): Promise<Answer | null> {
  const inserted = await trx
    .insertInto('app.idempotent_answer')
    .values({ provider_id: providerId, scope: claim.scope, key: claim.key, body_hash: claim.bodyHash })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return null;
  const first = await trx
    .selectFrom('app.idempotent_answer')
    .select(['body_hash', 'answer'])
    .where('provider_id', '=', providerId)
    .where('scope', '=', claim.scope)
    .where('key', '=', claim.key)
    .executeTakeFirstOrThrow();
  if (first.body_hash !== claim.bodyHash) throw new AppError('idempotency_conflict');
  return first.answer as Answer;
}

export async function storeAnswer(
  trx: Transaction,
  providerId: string,
  claim: { scope: string; key: string },
  answer: unknown,
): Promise<void> {
  await trx
    .updateTable('app.idempotent_answer')
    .set({ answer: JSON.stringify(answer) })
    .where('provider_id', '=', providerId)
    .where('scope', '=', claim.scope)
    .where('key', '=', claim.key)
    .execute();
}
