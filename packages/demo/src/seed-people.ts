import { listSites } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { changePerson, createInvitation, listContacts, type Person } from '@zusage/identity';
import { dayAfter } from './moment.ts';
import { readPeople } from './people-content.ts';
import type { SeedContext } from './seed-context.ts';
import { seedPerson } from './seed-person.ts';

interface Seeded {
  /** By key of the content. */
  people: Map<string, Person>;
  organisationIds: ReadonlyMap<string, string>;
}

/** Who sees what, who is certified, and who was asked and has not answered. Needs customers with their people and sites. */
export async function seedPeople(
  trx: Transaction,
  context: SeedContext,
  { people, organisationIds }: Seeded,
): Promise<void> {
  const providerId = context.catalogue.id;
  const content = readPeople(providerId);
  const organisationOf = (key: string): string => required(organisationIds.get(key), `customer ${key}`);
  const personOf = (key: string): Person => required(people.get(key), `person ${key}`);
  const siteIdOf = async (organisationId: string, key: string | undefined): Promise<string | null> => {
    if (key === undefined) return null;
    const sites = await listSites(trx, providerId, organisationId);
    return required(sites.find((site) => site.key === key)?.id, `site ${key}`);
  };

  for (const person of content.people) {
    const organisationId = organisationOf(person.organisation);
    const seeded = await seedPerson(trx, context, person, { organisationId });
    const siteId = await siteIdOf(organisationId, person.site);
    await changePerson(trx, providerId, seeded.id, { visibility: person.visibility, siteId });
    people.set(person.key, seeded);
  }
  for (const [key, { visibility, site }] of Object.entries(content.visibilities)) {
    const { id, organisation } = personOf(key);
    const siteId = await siteIdOf(organisation?.id ?? '', site);
    await changePerson(trx, providerId, id, { visibility, siteId });
  }
  for (const [key, { for: certification, untilDays }] of Object.entries(content.certifications))
    await changePerson(trx, providerId, personOf(key).id, {
      certification,
      certifiedUntil: dayAfter(context.now, untilDays),
    });
  for (const { organisation, name, email, phone, language, visibility, site } of content.invitations) {
    const organisationId = organisationOf(organisation);
    await createInvitation(trx, providerId, {
      role: 'customer',
      name,
      email,
      phone,
      language,
      visibility,
      organisationId,
      partnerId: null,
      siteId: await siteIdOf(organisationId, site),
      certification: null,
      certifiedUntil: null,
      invitedBy: await administratorOf(trx, providerId, organisationId),
    });
  }
}

async function administratorOf(
  trx: Transaction,
  providerId: string,
  organisationId: string,
): Promise<string> {
  const contacts = await listContacts(trx, providerId, organisationId);
  return required(contacts.find(({ role }) => role === 'customer-admin')?.id, 'administrator');
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`people.yaml names an unknown ${what}`);
  return value;
}
