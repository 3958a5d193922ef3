import { sql, type Database } from '@zusage/db';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { codeIsRight } from './code-factor.ts';
import { countFailures } from './factor-limits.ts';
import { accountOfAssertion } from './passkey-assertion.ts';
import { passwordMatches } from './password.ts';
import { recoveryCodeIsRight } from './recovery-codes.ts';
import type { RelyingParty } from './relying-party.ts';

/** What somebody shows beside a password. */
export type SecondProof =
  | { by: 'code'; code: string }
  | { by: 'recovery'; code: string }
  | { by: 'passkey'; response: AuthenticationResponseJSON };

export type Proof = SecondProof | { by: 'password'; password: string };

/**
 * Whether a second factor of the account is right.
 *
 * @param purpose what a passkey's answer must have been asked for
 * @throws AppError rate_limited after five wrong codes (S26)
 */
export async function secondProofIsRight(
  database: Database,
  party: RelyingParty,
  { accountId, purpose }: { accountId: string; purpose: 'second_step' | 'step_up' },
  proof: SecondProof,
): Promise<boolean> {
  if (proof.by === 'code') return codeIsRight(database, accountId, proof.code);
  if (proof.by === 'recovery') return recoveryCodeIsRight(database, accountId, proof.code);
  return (await accountOfAssertion(database, party, { purpose, accountId }, proof.response)) === accountId;
}

/**
 * Whether this is the account's password, asked of somebody who has signed in.
 *
 * @throws AppError rate_limited after five wrong ones
 */
export function passwordIsRight(database: Database, accountId: string, password: string): Promise<boolean> {
  return countFailures(database, accountId, 'password', async () => {
    const { rows } = await database.withoutTenant((trx) =>
      sql<{ hash: string | null }>`select auth.password_of(${accountId}::uuid) as hash`.execute(trx),
    );
    // No connection is held while the password is hashed.
    return passwordMatches(rows[0]?.hash ?? null, password);
  });
}
