import { publishCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import type { Person } from '@zusage/identity';
import { readProvider } from './content.ts';
import { seedAnnouncements } from './seed-announcements.ts';
import { seedArticles } from './seed-articles.ts';
import { seedDocuments } from './seed-documents.ts';
import { seedOrganisation } from './seed-organisation.ts';
import type { SeedContext } from './seed-context.ts';
import { seedPartners, seedPartnersWork } from './seed-partners.ts';
import { seedPeople } from './seed-people.ts';
import { seedPerson } from './seed-person.ts';
import { seedProductLife } from './seed-product-life.ts';
import { seedTicket } from './seed-ticket.ts';
import { seedWork } from './seed-work.ts';

/** @returns false when the provider was there already */
export async function seedProvider(trx: Transaction, context: SeedContext): Promise<boolean> {
  const { catalogue } = context;
  const known = await trx.selectFrom('app.provider').select('provider_id').executeTakeFirst();
  if (known) return false;
  const content = readProvider(catalogue.id);
  await publishCatalogue(trx, catalogue);
  const people = new Map<string, Person>();
  const organisationIds = new Map<string, string>();
  for (const organisation of content.organisations) {
    const id = await seedOrganisation(trx, context, organisation, people);
    organisationIds.set(organisation.key, id);
  }
  for (const person of content.staff) people.set(person.key, await seedPerson(trx, context, person, {}));
  await seedPeople(trx, context, { people, organisationIds });
  const seeds = { ...content, people, organisationIds };
  await seedPartners(trx, context, seeds);
  await seedArticles(trx, context, content.staff);
  await seedDocuments(trx, context, content.organisations, organisationIds);
  await seedAnnouncements(trx, context, content.staff);
  for (const ticket of content.tickets) await seedTicket(trx, { ...context, people }, ticket);
  await seedWork(trx, context, content.organisations, { people, organisationIds });
  await seedPartnersWork(trx, context, seeds);
  await seedProductLife(trx, context, { people, organisationIds });
  return true;
}
