import type { Transaction } from '@zusage/db';
import { grantedOrganisations } from '@zusage/partners';
import { isStaff, type Asker } from './scope.ts';

/**
 * The customers whose records the actor may see: null for the provider's staff (all), the own organisation for a
 * contact, what was granted for a partner, none for everybody else.
 */
export async function visibleOrganisations(trx: Transaction, scope: Asker): Promise<string[] | null> {
  const { actor } = scope;
  if (isStaff(actor)) return null;
  if (actor.kind !== 'person') return [];
  if (actor.person.partnerId) return grantedOrganisations(trx, scope.providerId, actor.person.partnerId);
  return actor.person.organisation ? [actor.person.organisation.id] : [];
}
