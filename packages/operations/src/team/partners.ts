import {
  addPartner,
  listPartnerViews,
  suspendPartner,
  type PartnerView,
} from '../partners/partner-administration.ts';
import type { PersonScope } from '../scope.ts';
import { partnerNamed, partnerSlug } from './group.ts';

export interface PartnerLine extends Omit<PartnerView, 'id'> {
  /** Stands in addresses. */
  slug: string;
}

/** All partners, by name. @throws AppError forbidden */
export async function listPartnerLines(scope: PersonScope): Promise<{ items: PartnerLine[] }> {
  const partners = await listPartnerViews(scope);
  return { items: partners.map(({ id: _, ...partner }) => ({ ...partner, slug: partnerSlug(partner) })) };
}

/** @throws AppError forbidden, conflict (a partner has that name) */
export async function createPartnerLine(scope: PersonScope, name: string): Promise<{ slug: string }> {
  await addPartner(scope, name);
  return { slug: partnerSlug({ name: name.trim() }) };
}

/** Lets a partner rest, or act again. @throws AppError forbidden, not_found */
export async function restPartner(scope: PersonScope, slug: string, suspended: boolean): Promise<void> {
  const { id } = await scope.database.tenant(scope.providerId, (trx) =>
    partnerNamed(trx, scope.providerId, slug),
  );
  await suspendPartner(scope, id, suspended);
}
