import { isUniqueViolation, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Organisation } from './organisation.ts';

/** @throws AppError conflict when another customer has the number (the transaction is then over) */
export async function changeOrganisation(
  trx: Transaction,
  providerId: string,
  { id, customerNumber, name }: Organisation,
): Promise<void> {
  try {
    await trx
      .updateTable('app.organisation')
      .set({ customer_number: customerNumber, name })
      .where('provider_id', '=', providerId)
      .where('id', '=', id)
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
  }
}
