import { sql, type Transaction } from '@zusage/db';
import type { PublicKey } from '@zusage/keys';
import { isSigned, type Checkpoint, type SealedAccount } from './checkpoint.ts';
import { FaultFound, type LedgerFault } from './fault.ts';
import { sealedAccount, storedCheckpoints } from './stored-checkpoints.ts';
import { partKey, walkAccount, type Walked } from './walk-account.ts';

/** What is known of an account outside the database. */
export interface Evidence {
  keys: readonly PublicKey[];
  /** Of this account, from the file. */
  filed: readonly Checkpoint[];
}

export type AccountReport =
  /** `unfiled`: checkpoints that the file lacks, as after a crash between the database and it. */
  { fault: null; movements: number; checkpoints: number; unfiled: Checkpoint[] } | { fault: LedgerFault };

/** Checks everything of one account; see `LedgerFaultKind` for what may be found. */
export async function verifyAccount(
  trx: Transaction,
  providerId: string,
  accountId: string,
  evidence: Evidence,
): Promise<AccountReport> {
  try {
    const account = await sealedAccount(trx, providerId, accountId);
    if (!account) throw new FaultFound('account_missing');
    const stored = await storedCheckpoints(trx, providerId, account);
    const sealed = requireCheckpoints(account, stored, evidence);
    const walked = await walkAccount(trx, providerId, accountId, sealed);
    const last = Math.max(0, ...sealed.keys());
    if (last > walked.movements) throw new FaultFound('cut_off', walked.movements + 1);
    await requireBalances(trx, providerId, accountId, walked);
    await requireHolds(trx, providerId, accountId);
    const filed = new Set(evidence.filed.map(({ signature }) => signature));
    const unfiled = stored.filter(({ signature }) => !filed.has(signature));
    return { fault: null, movements: walked.movements, checkpoints: stored.length, unfiled };
  } catch (error) {
    if (!(error instanceof FaultFound)) throw error;
    return { fault: { accountId, ...error.fault } };
  }
}

/** @returns the hashes that signatures vouch for, by sequence */
function requireCheckpoints(
  account: SealedAccount,
  stored: readonly Checkpoint[],
  { keys, filed }: Evidence,
): Map<number, string> {
  const genuine = new Set<string>();
  for (const line of filed) {
    if (!isSigned(line, keys)) throw new FaultFound('checkpoint_forged', line.sequence);
    if (!isSameAccount(line, account)) throw new FaultFound('account_changed', line.sequence);
    genuine.add(identity(line));
  }
  const kept = new Set(stored.map(identity));
  for (const checkpoint of stored)
    if (!genuine.has(identity(checkpoint)) && !isSigned(checkpoint, keys))
      throw new FaultFound('checkpoint_forged', checkpoint.sequence);
  for (const line of filed)
    if (!kept.has(identity(line))) throw new FaultFound('checkpoint_missing', line.sequence);
  return new Map(stored.map(({ sequence, hash }) => [sequence, hash]));
}

const isSameAccount = (sealed: SealedAccount, account: SealedAccount): boolean =>
  sealed.accountId === account.accountId &&
  sealed.organisationId === account.organisationId &&
  sealed.unitKey === account.unitKey &&
  sealed.unit === account.unit &&
  sealed.openedAt === account.openedAt;

const identity = ({ sequence, hash, takenAt, kid, signature }: Checkpoint): string =>
  [sequence, hash, takenAt, kid, signature].join(' ');

interface Sum {
  lot_id: string;
  bucket: string;
  hold_id: string | null;
  amount: number;
}

/**
 * The balances a second time, the way readers get them: from the entries of the account by themselves, whatever movements
 * they say they are of. Movements that were booked since the walk began are left out of both.
 */
async function requireBalances(
  trx: Transaction,
  providerId: string,
  accountId: string,
  { movements, parts }: Walked,
): Promise<void> {
  const { rows: sums } = await sql<Sum>`
    select e.lot_id, e.bucket, e.hold_id, sum(e.amount)::bigint as amount
      from app.unit_entry e
      left join app.unit_transaction t
        on t.provider_id = e.provider_id and t.id = e.transaction_id and t.account_id = e.account_id
     where e.provider_id = ${providerId} and e.account_id = ${accountId}::uuid and coalesce(t.sequence, 0) <= ${movements}
     group by e.lot_id, e.bucket, e.hold_id`.execute(trx);
  const agree =
    sums.length === parts.size &&
    sums.every(
      ({ lot_id, bucket, hold_id, amount }) => parts.get(partKey(lot_id, bucket, hold_id)) === amount,
    );
  if (!agree) throw new FaultFound('balance');
  const { rows: unsold } = await sql<{ id: string }>`
    select l.id from app.unit_lot l
     where l.provider_id = ${providerId} and l.account_id = ${accountId}::uuid and not exists (
       select from app.unit_entry e where e.provider_id = l.provider_id and e.account_id = l.account_id and e.lot_id = l.id)
     limit 1`.execute(trx);
  if (unsold.length > 0) throw new FaultFound('lot');
}

/** When a hold is needed decides what the clock takes: what is said now is what was last written down, on the same account. */
async function requireHolds(trx: Transaction, providerId: string, accountId: string): Promise<void> {
  const { rows } = await sql`
    select from app.unit_hold h
      left join lateral (
        select n.needed_at, n.position, count(*) over () as written from app.unit_hold_need n
         where n.provider_id = h.provider_id and n.hold_id = h.id order by n.position desc limit 1
      ) last on true
     where h.provider_id = ${providerId}
       and (h.account_id = ${accountId}::uuid or h.id in (
         select e.hold_id from app.unit_entry e where e.provider_id = ${providerId} and e.account_id = ${accountId}::uuid))
       and (h.account_id <> ${accountId}::uuid or last.position is distinct from last.written
            or h.needed_at is distinct from last.needed_at)
     limit 1`.execute(trx);
  if (rows.length > 0) throw new FaultFound('hold_changed');
}
