import { sql } from '@zusage/db';
import { inSource, type Source } from './source.ts';

/** How an account can prove whose it is. */
export interface Factors {
  hasPassword: boolean;
  /** Since when codes of an app count; null: none is set up. */
  codeSince: Date | null;
  passkeys: number;
  /** Recovery codes that have not been used. */
  recoveryCodes: number;
}

export async function factorsOf(source: Source, accountId: string): Promise<Factors> {
  const { rows } = await inSource(source, (trx) =>
    sql<{
      has_password: boolean;
      code_since: Date | null;
      passkeys: number;
      recovery_codes: number;
    }>`select * from auth.factors_of(${accountId}::uuid)`.execute(trx),
  );
  const [row] = rows;
  if (!row) throw new Error('auth.factors_of answered nothing');
  return {
    hasPassword: row.has_password,
    codeSince: row.code_since,
    passkeys: row.passkeys,
    recoveryCodes: row.recovery_codes,
  };
}

/** Whether a password alone does not sign in. */
export const hasSecondFactor = (factors: Factors): boolean =>
  factors.codeSince !== null || factors.passkeys > 0;

export const SECOND_STEPS = ['code', 'passkey', 'recovery'] as const;
/** A code of an app, a passkey, or one of the codes for when both are lost. */
export type SecondStep = (typeof SECOND_STEPS)[number];

/** The second steps that an account can take, the usual ones first; empty without a second factor. */
export function secondStepsOf(factors: Factors): SecondStep[] {
  if (!hasSecondFactor(factors)) return [];
  return SECOND_STEPS.filter(
    (step) =>
      (step === 'code' && factors.codeSince !== null) ||
      (step === 'passkey' && factors.passkeys > 0) ||
      (step === 'recovery' && factors.recoveryCodes > 0),
  );
}
