import { sql, type Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';

/**
 * A moment from which on nothing more can be recorded of what was known before: the one asked for, or the latest there is. A
 * statement as of it is the same for ever (S89). Under a shared lock on the account: a movement that read its clock before
 * has been written when this returns, and a later one reads a later clock.
 *
 * @throws AppError not_found; invalid_input (`asOf`) for a moment that has not passed
 */
export async function settledMoment(
  trx: Transaction,
  providerId: string,
  accountId: string,
  asOf: Date | null,
): Promise<Date> {
  const locked = await trx
    .selectFrom('app.unit_account')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('id', '=', accountId)
    .forShare()
    .executeTakeFirst();
  if (!locked) throw new AppError('not_found');
  // The transaction's moment: every line is judged by it, and a movement of the same millisecond may still come.
  const { rows } = await sql<{ latest: Date }>`
    select date_trunc('milliseconds', now()) - interval '1 millisecond' as latest`.execute(trx);
  const latest = rows[0]?.latest;
  if (!latest) throw new Error('the database told no time');
  if (asOf === null) return latest;
  if (asOf > latest) throw invalidField('asOf', 'too_far', { max: latest.toISOString().slice(0, 10) });
  return asOf;
}
