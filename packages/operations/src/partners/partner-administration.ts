import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { listByRole } from '@zusage/identity';
import {
  createPartner,
  findPartner,
  listGrants,
  listPartners,
  listWidgetKeys,
  setSuspended,
  type Partner,
} from '@zusage/partners';
import { audit } from '../audit.ts';
import { toInstantOrNull, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';

export interface PartnerView {
  id: string;
  name: string;
  suspendedAt: Instant | null;
  people: { name: string; email: string }[];
  /** How many customers it acts for, and how many widget keys it has. */
  customers: number;
  widgetKeys: number;
}

/** All partners of the provider, for its administrator. @throws AppError forbidden */
export async function listPartnerViews(scope: PersonScope): Promise<PartnerView[]> {
  requireProviderAdmin(scope);
  const { providerId } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const people = await listByRole(trx, providerId, ['partner']);
    const grants = await listGrants(trx, providerId, {});
    const views: PartnerView[] = [];
    for (const partner of await listPartners(trx, providerId)) {
      views.push({
        id: partner.id,
        name: partner.name,
        suspendedAt: toInstantOrNull(partner.suspendedAt),
        people: people
          .filter(({ partnerId }) => partnerId === partner.id)
          .map(({ name, email }) => ({ name, email })),
        customers: grants.filter(({ partnerId }) => partnerId === partner.id).length,
        widgetKeys: (await listWidgetKeys(trx, providerId, partner.id)).length,
      });
    }
    return views;
  });
}

/** @throws AppError forbidden, conflict (a partner has that name) */
export async function addPartner(scope: PersonScope, name: string): Promise<{ id: string }> {
  requireProviderAdmin(scope);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const partner = await createPartner(trx, scope.providerId, { name: name.trim() });
    await note(trx, scope, partner, 'partner.created');
    return { id: partner.id };
  });
}

/**
 * Lets a partner rest: its people, grants and widget keys count no more from the next request on (S12), and again when
 * it is lifted. @throws AppError forbidden, not_found
 */
export async function suspendPartner(scope: PersonScope, id: string, suspended: boolean): Promise<void> {
  requireProviderAdmin(scope);
  await scope.database.tenant(scope.providerId, async (trx) => {
    const partner = await findPartner(trx, scope.providerId, id);
    if (!partner) throw new AppError('not_found');
    await setSuspended(trx, scope.providerId, id, suspended);
    await note(trx, scope, partner, suspended ? 'partner.suspended' : 'partner.resumed');
  });
}

const note = (
  trx: Transaction,
  scope: PersonScope,
  partner: Partner,
  action: 'partner.created' | 'partner.suspended' | 'partner.resumed',
): Promise<void> =>
  audit(trx, scope, {
    action,
    subject: { kind: 'partner', reference: partner.name },
    partnerId: partner.id,
  });

function requireProviderAdmin(scope: PersonScope): void {
  if (scope.actor.person.role !== 'provider-admin') throw new AppError('forbidden');
}
