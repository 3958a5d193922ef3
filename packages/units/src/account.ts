import { isUniqueViolation, newId, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';

/** A customer's account for one kind of unit. */
export interface UnitAccount {
  id: string;
  organisationId: string;
  /** The catalogue's unit: its name, rounding and rules are looked up by this key. */
  unitKey: string;
  /** What amounts count: the smallest billable part. */
  unit: 'minute' | 'piece';
}

export type NewUnitAccount = Omit<UnitAccount, 'id'>;

const accounts = (trx: Transaction, providerId: string) =>
  trx
    .selectFrom('app.unit_account')
    .select(['id', 'organisation_id as organisationId', 'unit_key as unitKey', 'unit'])
    .where('provider_id', '=', providerId);

// The table's check allows these two.
const toAccount = (row: { unit: string } & Omit<UnitAccount, 'unit'>): UnitAccount => ({
  ...row,
  unit: row.unit as UnitAccount['unit'],
});

/** @throws AppError conflict when the organisation has an account of this unit (the transaction is then over) */
export async function createUnitAccount(
  trx: Transaction,
  providerId: string,
  account: NewUnitAccount,
): Promise<UnitAccount> {
  const id = newId();
  try {
    await trx
      .insertInto('app.unit_account')
      .values({
        provider_id: providerId,
        id,
        organisation_id: account.organisationId,
        unit_key: account.unitKey,
        unit: account.unit,
      })
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
  }
  return { id, organisationId: account.organisationId, unitKey: account.unitKey, unit: account.unit };
}

export async function findAccount(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<UnitAccount | null> {
  const row = await accounts(trx, providerId).where('id', '=', accountId).executeTakeFirst();
  return row ? toAccount(row) : null;
}

/** A customer's unit accounts, in the order they were made. */
export async function listAccounts(
  trx: Transaction,
  providerId: string,
  organisationId: string,
): Promise<UnitAccount[]> {
  const rows = await accounts(trx, providerId)
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute();
  return rows.map(toAccount);
}
