import { createContract, createProduct, createSite } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { createOrganisation, type Person } from '@zusage/identity';
import type { OrganisationContent } from './content.ts';
import { dayAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';
import { seedCertificates, type SeededContracts } from './seed-certificates.ts';
import { seedPerson } from './seed-person.ts';

/** A customer with people, sites, contracts, products, certificates and units. @returns its id */
export async function seedOrganisation(
  trx: Transaction,
  context: SeedContext,
  content: OrganisationContent,
  people: Map<string, Person>,
): Promise<string> {
  const { id: providerId } = context.catalogue;
  const { id: organisationId } = await createOrganisation(trx, providerId, {
    customerNumber: content.customerNumber,
    name: content.name,
  });
  for (const person of content.people)
    people.set(person.key, await seedPerson(trx, context, person, { organisationId }));
  const sites = new Map<string, string>();
  for (const site of content.sites)
    sites.set(site.key, await createSite(trx, providerId, { organisationId, ...site }));
  const contracts = await seedContracts(trx, context, organisationId, content);
  for (const product of content.products) {
    await createProduct(trx, providerId, {
      organisationId,
      contractId: contracts.get(product.contract)?.id ?? null,
      siteId: sites.get(product.site) ?? null,
      key: product.key,
      name: product.name,
      version: product.version,
      environment: product.environment,
      supportUntil: dayAfter(context.now, product.supportUntilDays),
      identifiers: product.identifiers,
    });
  }
  await seedCertificates(trx, context, content, { organisationId, contracts });
  return organisationId;
}

async function seedContracts(
  trx: Transaction,
  { catalogue, now }: SeedContext,
  organisationId: string,
  content: OrganisationContent,
): Promise<SeededContracts> {
  const seeded: SeededContracts = new Map();
  for (const contract of [...content.contracts, ...(content.furtherContracts ?? [])]) {
    const { number, serviceLevel, options, agreedMinutes, calendar, prerequisites } = contract;
    const { validFromDays, validUntilDays } = contract;
    const id = await createContract(trx, catalogue.id, {
      organisationId,
      number,
      serviceLevel,
      options,
      ...(agreedMinutes ? { agreedMinutes } : {}),
      ...(calendar ? { calendar } : {}),
      ...(prerequisites ? { prerequisites } : {}),
      validFrom: dayAfter(now, validFromDays),
      validUntil: dayAfter(now, validUntilDays),
    });
    seeded.set(number, { id, validFromDays, validUntilDays });
  }
  return seeded;
}
