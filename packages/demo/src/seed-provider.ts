import { publishCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import type { Person } from '@zusage/identity';
import { createPartner, createWidgetKey, setScopes } from '@zusage/partners';
import { readProvider } from './content.ts';
import { seedAnnouncements } from './seed-announcements.ts';
import { seedArticles } from './seed-articles.ts';
import { seedDocuments } from './seed-documents.ts';
import { seedOrganisation } from './seed-organisation.ts';
import type { SeedContext } from './seed-context.ts';
import { seedPeople } from './seed-people.ts';
import { seedPerson } from './seed-person.ts';
import { seedTicket } from './seed-ticket.ts';

/** Stands in the demo site's pages, so it is the same in every demo installation; it is no secret. */
export const widgetKeyOf = (providerId: string): string => `zwk_demo_${providerId.replaceAll('-', '_')}`;

/** @returns false when the provider was there already */
export async function seedProvider(trx: Transaction, context: SeedContext): Promise<boolean> {
  const { catalogue, secrets } = context;
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
  const partner = await createPartner(trx, catalogue.id, { name: content.partner.name });
  people.set(
    content.partner.person.key,
    await seedPerson(trx, context, content.partner.person, { partnerId: partner.id }),
  );
  for (const key of content.partner.grants) {
    const organisationId = organisationIds.get(key);
    if (organisationId)
      await setScopes(trx, catalogue.id, { partnerId: partner.id, organisationId, scopes: ['tickets'] });
  }
  await createWidgetKey(trx, catalogue.id, {
    partnerId: partner.id,
    name: content.partner.name,
    origins: content.partner.origins,
    identityKeys: [secrets.publicJwk],
    publicKey: widgetKeyOf(catalogue.id),
  });
  await seedArticles(trx, context, content.staff);
  await seedDocuments(trx, context, content.organisations, organisationIds);
  await seedAnnouncements(trx, context, content.staff);
  for (const ticket of content.tickets) await seedTicket(trx, { ...context, people }, ticket);
  return true;
}
