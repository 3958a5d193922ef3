import type { Transaction } from '@zusage/db';
import { findPartner } from '@zusage/partners';
import type { Asker } from '../scope.ts';

/** The house of somebody who acts for a customer; null for everybody else. */
export async function partnerNameOf(trx: Transaction, scope: Asker): Promise<string | null> {
  const { actor } = scope;
  if (actor.kind !== 'person' || actor.person.partnerId === null) return null;
  return (await findPartner(trx, scope.providerId, actor.person.partnerId))?.name ?? null;
}
