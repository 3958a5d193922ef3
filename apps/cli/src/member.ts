import type { Database } from '@zusage/db';
import { findMemberships } from '@zusage/identity';
import { UsageError } from './usage.ts';

/**
 * The account that an address names, and the one provider that is meant.
 *
 * @throws UsageError for nobody, and for a member of several providers without `wanted`
 */
export async function memberNamed(
  database: Database,
  email: string,
  wanted: string | undefined,
): Promise<{ accountId: string; providerId: string }> {
  const member = await findMemberships(database, email);
  const providers = member?.providerIds.filter((id) => wanted === undefined || id === wanted) ?? [];
  const [providerId] = providers;
  if (!member || providerId === undefined)
    throw new UsageError(`Nobody with the address ${email} is a member${wanted ? ` of ${wanted}` : ''}.`);
  if (providers.length > 1)
    throw new UsageError(`${email} is a member of ${providers.join(', ')}: name one with --provider.`);
  return { accountId: member.accountId, providerId };
}
