import { sql, type Database, type Transaction } from '@zusage/db';
import { signingKeys } from '@zusage/keys';
import { appendCheckpoints } from './checkpoint-file.ts';
import { signCheckpoint, type Checkpoint } from './checkpoint.ts';
import { changedAccounts, insertCheckpoints } from './stored-checkpoints.ts';

const BATCH = 200;

/**
 * Signs the last movement of each of a provider's accounts that has changed since its last checkpoint, and copies what was
 * signed to the file beside the key: first the database, then the file, so that a line of the file is always owed by the
 * database.
 *
 * @param keysFolder holds the provider's key, its first one is made now, and the file
 * @returns how many were taken
 */
export async function takeCheckpoints(
  database: Database,
  providerId: string,
  keysFolder: string,
): Promise<number> {
  let after: string | null = null;
  let taken = 0;
  for (;;) {
    const key = await signingKeys(keysFolder).signing(providerId);
    const { signed, kept } = await database.tenant(providerId, async (trx) => {
      const heads = await changedAccounts(trx, providerId, { after, limit: BATCH });
      const takenAt = await databaseClock(trx);
      const made: Checkpoint[] = heads.map((head) => signCheckpoint({ ...head, providerId, takenAt }, key));
      return { signed: made, kept: await insertCheckpoints(trx, made) };
    });
    await appendCheckpoints(keysFolder, providerId, kept);
    taken += kept.length;
    after = signed.at(-1)?.accountId ?? null;
    if (signed.length < BATCH) return taken;
  }
}

async function databaseClock(trx: Transaction): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('the database told no time');
  return row.at;
}
