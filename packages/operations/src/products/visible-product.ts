import { findProducts, type Product } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';

/**
 * A product that the reader may see. @throws AppError not_found for somebody else's as for none (S2), and for a key that
 * several of the reader's customers use
 */
export async function visibleProduct(trx: Transaction, scope: PersonScope, key: string): Promise<Product> {
  const { holdings } = await visibleRecords(trx, scope);
  const found = await findProducts(trx, scope.providerId, key, holdings.organisationIds, holdings);
  const product = found[0];
  if (!product || found.length > 1) throw new AppError('not_found');
  return product;
}
