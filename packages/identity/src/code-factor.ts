import { sql, type Database } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { countFailures } from './factor-limits.ts';
import { inSource, type Source } from './source.ts';
import { newTotpSecret, totpAddress, totpStep } from './totp.ts';

export interface ProposedCodeFactor {
  /** Base32; shown while it is set up and never again. */
  secret: string;
  /** `otpauth://totp/…` for the QR code. */
  address: string;
}

/**
 * Makes a secret for codes of an authenticator app; it counts from `confirmCodeFactor` on.
 *
 * @param names what the app shows: the provider's name and the e-mail address
 * @throws AppError conflict when codes are set up already
 */
export async function proposeCodeFactor(
  source: Source,
  accountId: string,
  names: { issuer: string; label: string },
): Promise<ProposedCodeFactor> {
  const secret = newTotpSecret();
  const kept = await ask(source, sql`select auth.propose_totp(${accountId}::uuid, ${secret}) as answer`);
  if (!kept) throw new AppError('conflict');
  return { secret, address: totpAddress(secret, names) };
}

/** The secret that waits for its first code, to show it again; null when there is none. */
export async function proposedCodeFactor(
  source: Source,
  accountId: string,
  names: { issuer: string; label: string },
): Promise<ProposedCodeFactor | null> {
  const stored = await storedFactor(source, accountId);
  if (!stored || stored.confirmed) return null;
  return { secret: stored.secret, address: totpAddress(stored.secret, names) };
}

/**
 * Puts the proposed secret into use once a first code shows that the app has it.
 *
 * @returns false for a wrong code
 * @throws AppError conflict without a proposed secret; rate_limited (S26)
 */
export async function confirmCodeFactor(
  database: Database,
  accountId: string,
  code: string,
): Promise<boolean> {
  const stored = await storedFactor(database, accountId);
  if (!stored || stored.confirmed) throw new AppError('conflict');
  return countFailures(database, accountId, 'code', async () => {
    const step = totpStep(stored.secret, code, stored.now_seconds);
    if (step === null) return false;
    return ask(
      database,
      sql`select auth.confirm_totp(${accountId}::uuid, ${stored.secret}, ${step}::bigint) as answer`,
    );
  });
}

/**
 * Whether a code of the app is right, and newer than any that was used before: each counts once (S26).
 *
 * @throws AppError rate_limited after five failures
 */
export function codeIsRight(database: Database, accountId: string, code: string): Promise<boolean> {
  return countFailures(database, accountId, 'code', async () => {
    const stored = await storedFactor(database, accountId);
    if (!stored?.confirmed) return false;
    const step = totpStep(stored.secret, code, stored.now_seconds);
    if (step === null) return false;
    return ask(database, sql`select auth.use_totp_step(${accountId}::uuid, ${step}::bigint) as answer`);
  });
}

/** @returns false when there was none */
export const removeCodeFactor = (source: Source, accountId: string): Promise<boolean> =>
  ask(source, sql`select auth.remove_totp(${accountId}::uuid) as answer`);

interface StoredFactor {
  secret: string;
  confirmed: boolean;
  now_seconds: number;
}

async function storedFactor(source: Source, accountId: string): Promise<StoredFactor | undefined> {
  const { rows } = await inSource(source, (trx) =>
    sql<StoredFactor>`select * from auth.totp_of(${accountId}::uuid)`.execute(trx),
  );
  return rows[0];
}

async function ask(source: Source, statement: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await inSource(source, (trx) => statement.execute(trx));
  return (rows as { answer: boolean }[])[0]?.answer ?? false;
}
