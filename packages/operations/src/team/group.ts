import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { findPerson, lockStaff } from '@zusage/identity';
import { slugOf } from '@zusage/knowledge';
import { listPartners, type Partner } from '@zusage/partners';
import type { PersonScope } from '../scope.ts';

/** Whose people are meant: a partner's by the name in addresses, or with none the provider's own. */
export interface WhoseTeam {
  partner?: string | undefined;
}

export interface Team {
  /** Null for the provider's own people. */
  partner: Partner | null;
}

/** A partner's name as it stands in addresses. */
export const partnerSlug = ({ name }: Pick<Partner, 'name'>): string => slugOf(name);

/**
 * The people that a provider's administrator looks after; changes wait for each other, and the right to make them is
 * looked at once more when it is one's turn.
 *
 * @throws AppError forbidden, not_found
 */
export async function managedTeam(trx: Transaction, scope: PersonScope, whose: WhoseTeam): Promise<Team> {
  const { actor, providerId } = scope;
  if (actor.person.role !== 'provider-admin') throw new AppError('forbidden');
  await lockStaff(trx, providerId);
  const now = await findPerson(trx, providerId, actor.person.id);
  if (now?.role !== 'provider-admin') throw new AppError('forbidden');
  return readableTeam(trx, scope, whose);
}

/** @throws AppError forbidden, not_found */
export async function readableTeam(
  trx: Transaction,
  scope: PersonScope,
  { partner }: WhoseTeam,
): Promise<Team> {
  if (scope.actor.person.role !== 'provider-admin') throw new AppError('forbidden');
  return { partner: partner === undefined ? null : await partnerNamed(trx, scope.providerId, partner) };
}

/** @throws AppError not_found */
export async function partnerNamed(trx: Transaction, providerId: string, slug: string): Promise<Partner> {
  const partner = (await listPartners(trx, providerId)).find((each) => partnerSlug(each) === slug);
  if (!partner) throw new AppError('not_found');
  return partner;
}
