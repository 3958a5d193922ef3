import { randomInt } from 'node:crypto';
import { sql, type Database } from '@zusage/db';
import { countFailures } from './factor-limits.ts';
import { inSource, type Source } from './source.ts';
import { tokenHash } from './token-hash.ts';

const CODES = 10;
const GROUPS = 4;
const GROUP_LENGTH = 4;
/** 32 characters that are not mistaken for each other on paper: sixteen of them are 80 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz023456789';

const newCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  ).join('-');

/** As typed from paper: without blanks and dashes, in small letters. */
const bare = (code: string): string => code.toLowerCase().replaceAll(/[\s‐-―-]/g, '');

const hashOf = (accountId: string, code: string): string => tokenHash(`${accountId}:${bare(code)}`);

/**
 * Makes ten recovery codes; all of before are void. They are shown once: the database keeps their hashes.
 *
 * @returns codes such as `k7mp-2wqx-9h3d-tz5a`
 */
export async function renewRecoveryCodes(source: Source, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode);
  const hashes = codes.map((code) => hashOf(accountId, code));
  await inSource(source, (trx) =>
    sql`select auth.renew_recovery_codes(${accountId}::uuid, ${hashes}::text[])`.execute(trx),
  );
  return codes;
}

/** For an account that has no second factor any more: its recovery codes open nothing then. */
export async function deleteRecoveryCodes(source: Source, accountId: string): Promise<void> {
  await inSource(source, (trx) =>
    sql`select auth.renew_recovery_codes(${accountId}::uuid, '{}'::text[])`.execute(trx),
  );
}

/**
 * Whether a recovery code is right; it counts once, whatever comes afterwards (S26).
 *
 * @throws AppError rate_limited after five failures
 */
export function recoveryCodeIsRight(database: Database, accountId: string, code: string): Promise<boolean> {
  return countFailures(database, accountId, 'recovery', () =>
    database.withoutTenant(async (trx) => {
      const { rows } = await sql<{
        used: boolean;
      }>`select auth.use_recovery_code(${accountId}::uuid, ${hashOf(accountId, code)}) as used`.execute(trx);
      return rows[0]?.used ?? false;
    }),
  );
}
