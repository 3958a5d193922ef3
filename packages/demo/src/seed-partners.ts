import type { Transaction } from '@zusage/db';
import { searchKnowledge, markSolved } from '@zusage/knowledge';
import type { Person } from '@zusage/identity';
import {
  createPartner,
  createWidgetKey,
  insertAccessRequest,
  listWidgetKeys,
  recordAccess,
  revokeScopes,
  setScopes,
  type Scope,
} from '@zusage/partners';
import type { OrganisationContent, ProviderContent } from './content.ts';
import { recordPastTicket } from '@zusage/operations';
import { dayAfter, hoursAfter } from './moment.ts';
import { readPartners, type OtherPartnerContent } from './partners-content.ts';
import type { SeedContext } from './seed-context.ts';
import { seedPerson } from './seed-person.ts';

/** Stands in the demo site's pages, so it is the same in every demo installation; it is no secret. */
export const widgetKeyOf = (providerId: string): string => `zwk_demo_${providerId.replaceAll('-', '_')}`;

export interface PartnerSeeds {
  partner: ProviderContent['partner'];
  organisations: OrganisationContent[];
  people: Map<string, Person>;
  organisationIds: Map<string, string>;
}

/** The partners with what customers granted them, asked of them and took back, and the widget key of the demo site. */
export async function seedPartners(
  trx: Transaction,
  context: SeedContext,
  seeds: PartnerSeeds,
): Promise<void> {
  const { id: providerId } = context.catalogue;
  const { partner, people } = seeds;
  const content = readPartners(providerId);
  const { id: partnerId } = await createPartner(trx, providerId, { name: partner.name });
  const person = await seedPerson(trx, context, partner.person, { partnerId });
  people.set(partner.person.key, person);
  // The first customer has granted everything without an end, the next its tickets for a year.
  for (const [index, key] of partner.grants.entries()) {
    await seedGrant(trx, context, seeds, {
      partnerId,
      asker: person,
      organisation: key,
      scopes: index === 0 ? ['tickets', 'entitlements'] : ['tickets'],
      lastDay: index === 0 ? null : dayAfter(context.now, 365),
      reason: content.reason,
      askedAt: hoursAfter(context.now, -24 * (190 - index * 60) - 30),
    });
  }
  await createWidgetKey(trx, providerId, {
    partnerId,
    name: 'Kundenbereich',
    origins: partner.origins,
    identityKeys: [context.secrets.publicJwk],
    look: { accent: '#0e6d76', radius: 16, language: 'de' },
    publicKey: widgetKeyOf(providerId),
  });
  for (const other of content.others) await seedOther(trx, context, seeds, other);
}

/** Another system house: it asks one customer, and had access to another. */
async function seedOther(
  trx: Transaction,
  context: SeedContext,
  seeds: PartnerSeeds,
  other: OtherPartnerContent,
): Promise<void> {
  const { id: providerId } = context.catalogue;
  const { id: partnerId } = await createPartner(trx, providerId, { name: other.name });
  const asker = await seedPerson(trx, context, other.person, { partnerId });
  seeds.people.set(other.person.key, asker);
  const organisation = seeds.organisations.find(({ key }) => key === other.asks);
  const organisationId = seeds.organisationIds.get(other.asks);
  if (!organisation || !organisationId) throw new Error(`${other.name} asks an unknown customer`);
  const askedAt = hoursAfter(context.now, -20);
  await insertAccessRequest(trx, providerId, {
    partnerId,
    organisationId,
    customerNumber: organisation.customerNumber,
    customerName: organisation.name,
    scopes: ['tickets', 'entitlements'],
    reason: other.reason,
    askedBy: asker.id,
    askedByName: asker.name,
    askedAt,
  });
  await recordAccess(trx, providerId, {
    partnerId,
    organisationId,
    kind: 'requested',
    scopes: ['tickets', 'entitlements'],
    note: other.reason,
    actorName: asker.name,
    actorSide: 'partner',
    at: askedAt,
  });
  if (!other.had) return;
  const had = {
    partnerId,
    asker,
    organisation: other.had,
    scopes: ['tickets'] as const,
    lastDay: null,
    askedAt: hoursAfter(context.now, -24 * 400),
  };
  await seedGrant(trx, context, seeds, { ...had, reason: other.reason });
  const formerId = seeds.organisationIds.get(other.had) ?? '';
  await revokeScopes(trx, providerId, { partnerId, organisationId: formerId });
  await recordAccess(trx, providerId, {
    partnerId,
    organisationId: formerId,
    kind: 'revoked',
    actorName: administratorOf(seeds, other.had),
    actorSide: 'customer',
    at: hoursAfter(context.now, -24 * 35),
  });
}

interface SeededGrant {
  partnerId: string;
  asker: Person;
  organisation: string;
  scopes: readonly Scope[];
  lastDay: string | null;
  reason: string;
  /** The customer decided some hours later. */
  askedAt: Date;
}

const HOURS_TO_DECIDE = 26;

async function seedGrant(
  trx: Transaction,
  { catalogue }: SeedContext,
  seeds: PartnerSeeds,
  { partnerId, asker, organisation, scopes, lastDay, reason, askedAt }: SeededGrant,
): Promise<void> {
  const organisationId = seeds.organisationIds.get(organisation);
  if (!organisationId) throw new Error(`a partner has a grant of an unknown customer: ${organisation}`);
  const parties = { partnerId, organisationId };
  const since = hoursAfter(askedAt, HOURS_TO_DECIDE);
  await setScopes(trx, catalogue.id, { ...parties, scopes, lastDay, since });
  await recordAccess(trx, catalogue.id, {
    ...parties,
    kind: 'requested',
    scopes,
    note: reason,
    actorName: asker.name,
    actorSide: 'partner',
    at: askedAt,
  });
  await recordAccess(trx, catalogue.id, {
    ...parties,
    kind: 'approved',
    scopes,
    lastDay,
    actorName: administratorOf(seeds, organisation),
    actorSide: 'customer',
    at: since,
  });
}

function administratorOf({ organisations }: PartnerSeeds, key: string): string {
  const organisation = organisations.find((each) => each.key === key);
  const admin = organisation?.people.find(({ role }) => role === 'customer-admin');
  if (!admin) throw new Error(`${key} has nobody who could decide`);
  return admin.name;
}

/** What the partner's person opened for customers, and what visitors of the demo site looked for: every second one found it. */
export async function seedPartnersWork(
  trx: Transaction,
  { catalogue, now }: SeedContext,
  { partner, people }: Pick<PartnerSeeds, 'partner' | 'people'>,
): Promise<void> {
  const { id: providerId } = catalogue;
  const content = readPartners(providerId);
  const requester = people.get(partner.person.key);
  if (!requester) throw new Error('the partner has nobody');
  for (const { openedHoursAgo, ...request } of content.tickets) {
    await recordPastTicket(trx, providerId, {
      requester,
      openedAt: hoursAfter(now, -openedHoursAgo),
      now,
      request: { ...request, channel: 'portal', environment: 'production' },
      messages: [],
      status: 'open',
    });
  }
  const [key] = await listWidgetKeys(trx, providerId, requester.partnerId ?? '');
  if (!key) throw new Error('the demo site has no widget key');
  const owner = { personId: null, widgetKeyId: key.id };
  for (const [index, query] of content.searches.entries()) {
    const search = { query, language: 'de', audiences: ['public'], ...owner } as const;
    const { searchId } = await searchKnowledge(trx, providerId, search);
    if (index % 2 === 0) await markSolved(trx, providerId, searchId, owner);
  }
}
