import { sql, type Transaction } from '@zusage/db';
import type { Checkpoint, SealedAccount } from './checkpoint.ts';

export interface Head extends SealedAccount {
  sequence: number;
  hash: string;
}

/** An instant with all that the database keeps of it. */
const exactly = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

interface HeadRow {
  id: string;
  organisation_id: string;
  unit_key: string;
  unit: string;
  opened_at: string;
  sequence: number;
  hash: Buffer;
}

/** Accounts with movements that no checkpoint seals yet, with their last one; those after an id, at most so many. */
export async function changedAccounts(
  trx: Transaction,
  providerId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<Head[]> {
  const { rows } = await sql<HeadRow>`
    select a.id, a.organisation_id, a.unit_key, a.unit, ${exactly('a.created_at')} as opened_at, last.sequence, last.hash
      from app.unit_account a
      cross join lateral (
        select t.sequence, t.hash from app.unit_transaction t
         where t.provider_id = a.provider_id and t.account_id = a.id order by t.sequence desc limit 1
      ) last
     where a.provider_id = ${providerId} and (${after}::uuid is null or a.id > ${after}::uuid)
       and last.sequence > coalesce((
         select max(c.sequence) from app.unit_checkpoint c where c.provider_id = a.provider_id and c.account_id = a.id), 0)
     order by a.id limit ${limit}`.execute(trx);
  return rows.map((row) => ({ ...toSealed(row), sequence: row.sequence, hash: row.hash.toString('hex') }));
}

const toSealed = (row: Omit<HeadRow, 'sequence' | 'hash'>): SealedAccount => ({
  accountId: row.id,
  organisationId: row.organisation_id,
  unitKey: row.unit_key,
  unit: row.unit,
  openedAt: row.opened_at,
});

/** What stands of an account that checkpoints seal; null when there is none of that id. */
export async function sealedAccount(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<SealedAccount | null> {
  const row = await trx
    .selectFrom('app.unit_account')
    .select(['id', 'organisation_id', 'unit_key', 'unit', exactly('created_at').as('opened_at')])
    .where('provider_id', '=', providerId)
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row ? toSealed(row) : null;
}

/** Keeps checkpoints. @returns those that were not there yet: of two processes, one has taken it */
export async function insertCheckpoints(
  trx: Transaction,
  checkpoints: readonly Checkpoint[],
): Promise<Checkpoint[]> {
  if (checkpoints.length === 0) return [];
  const kept = await trx
    .insertInto('app.unit_checkpoint')
    .values(
      checkpoints.map((checkpoint) => ({
        provider_id: checkpoint.providerId,
        account_id: checkpoint.accountId,
        sequence: checkpoint.sequence,
        hash: Buffer.from(checkpoint.hash, 'hex'),
        taken_at: checkpoint.takenAt,
        key_id: checkpoint.kid,
        signature: checkpoint.signature,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .execute();
  const ids = new Set(kept.map(({ account_id }) => account_id));
  return checkpoints.filter(({ accountId }) => ids.has(accountId));
}

/** An account's checkpoints with what stands of the account now, in the order of their sequences. */
export async function storedCheckpoints(
  trx: Transaction,
  providerId: string,
  account: SealedAccount,
): Promise<Checkpoint[]> {
  const rows = await trx
    .selectFrom('app.unit_checkpoint')
    .select(['sequence', 'hash', exactly('taken_at').as('taken_at'), 'key_id', 'signature'])
    .where('provider_id', '=', providerId)
    .where('account_id', '=', account.accountId)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    ...account,
    providerId,
    sequence: row.sequence,
    hash: row.hash.toString('hex'),
    takenAt: row.taken_at,
    kid: row.key_id,
    signature: row.signature,
  }));
}
