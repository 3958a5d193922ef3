import { sql, type Transaction } from '@zusage/db';
import { inSource, type Source } from './source.ts';
import { tokenHash } from './token-hash.ts';

/** What a passkey is asked for; a challenge made for one thing is worth nothing for another. */
export type ChallengePurpose = 'register' | 'sign_in' | 'second_step' | 'step_up';

const LIFE_SECONDS = 5 * 60;

/** Keeps what has to be signed, for five minutes. @param accountId null where nobody is known yet (`sign_in`) */
export async function keepChallenge(
  source: Source,
  challenge: string,
  purpose: ChallengePurpose,
  accountId: string | null,
): Promise<void> {
  await inSource(source, (trx) =>
    sql`select auth.keep_challenge(${tokenHash(challenge)}, ${purpose}, ${accountId}::uuid, ${LIFE_SECONDS}::integer)`.execute(
      trx,
    ),
  );
}

/** Whether we asked for this, for this and of this account, and nobody has answered yet: a challenge is good once. */
export async function takeChallenge(
  trx: Transaction,
  challenge: string,
  purpose: ChallengePurpose,
  accountId: string | null,
): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean;
  }>`select auth.take_challenge(${tokenHash(challenge)}, ${purpose}, ${accountId}::uuid) as taken`.execute(
    trx,
  );
  return rows[0]?.taken ?? false;
}
