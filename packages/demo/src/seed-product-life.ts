import { catalogueServedBy, localDate } from '@zusage/catalogue';
import {
  addMove,
  addVersion,
  agreedHardwareTerms,
  agreeHardwareTerms,
  changeSite,
  daysLater,
  hardwareTerms,
  listContracts,
  listProducts,
  listSites,
  type Contract,
} from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import type { Person } from '@zusage/identity';
import { recordPastReplacement } from '@zusage/operations/products';
import { dayAfter, daysAfter, hoursAfter } from './moment.ts';
import { readProductLife, type ProductLifeContent, type ReplacementContent } from './product-life-content.ts';
import type { SeedContext } from './seed-context.ts';

interface Known {
  people: Map<string, Person>;
  organisationIds: Map<string, string>;
}

/** Versions, addresses, what is agreed about hardware, replacements and moves. */
export async function seedProductLife(trx: Transaction, context: SeedContext, known: Known): Promise<void> {
  const content = readProductLife(context.catalogue.id);
  await seedVersions(trx, context, content);
  await seedSites(trx, context, content, known);
  for (const { organisation, contract, ...terms } of content.hardwareTerms) {
    const { id } = await contractOf(trx, context, idOf(known, organisation), contract);
    await agreeHardwareTerms(trx, context.catalogue.id, id, terms);
  }
  const ordered = content.replacements.toSorted((a, b) => b.requestedHoursAgo - a.requestedHoursAgo);
  for (const replacement of ordered) await seedReplacement(trx, context, replacement, known);
  await seedMoves(trx, context, content, known);
}

/** Successors are entered before what they follow. */
async function seedVersions(
  trx: Transaction,
  { catalogue, now }: SeedContext,
  { versions }: ProductLifeContent,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const entry of versions) {
    const { product, version, successor, supportUntilDays, announcedDaysAgo } = entry;
    const name = `${product} ${version}`;
    const id = await addVersion(trx, catalogue.id, {
      slug: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
      product,
      version,
      onPremises: !entry.hosted,
      releasedOn: dayAfter(now, -entry.releasedDaysAgo),
      successorId: successor === undefined ? null : required(ids.get(`${product} ${successor}`), name),
      supportUntil: supportUntilDays === undefined ? null : dayAfter(now, supportUntilDays),
      announcedOn: announcedDaysAgo === undefined ? null : dayAfter(now, -announcedDaysAgo),
    });
    ids.set(name, id);
  }
}

async function seedSites(
  trx: Transaction,
  { catalogue }: SeedContext,
  { addresses }: ProductLifeContent,
  known: Known,
): Promise<void> {
  for (const { organisation, site, address } of addresses) {
    const sites = await listSites(trx, catalogue.id, idOf(known, organisation));
    const { id, name } = required(
      sites.find(({ key }) => key === site),
      site,
    );
    await changeSite(trx, catalogue.id, id, { name, address });
  }
}

async function seedReplacement(
  trx: Transaction,
  context: SeedContext,
  content: ReplacementContent,
  known: Known,
): Promise<void> {
  const { catalogue, now } = context;
  const organisationId = idOf(known, content.organisation);
  const contract = await contractOf(trx, context, organisationId, content.contract);
  const products = await listProducts(trx, catalogue.id, [organisationId]);
  const sites = await listSites(trx, catalogue.id, organisationId);
  const site = required(
    sites.find(({ key }) => key === content.site),
    content.site,
  );
  const person = required(known.people.get(content.person), content.person);
  const policy = required(catalogue.hardwareReplacement, 'hardwareReplacement');
  const requestedAt = hoursAfter(now, -content.requestedHoursAgo);
  await recordPastReplacement(
    trx,
    catalogue.id,
    catalogueServedBy(catalogue, contract.calendar),
    {
      organisationId,
      productId: required(
        products.find(({ key }) => key === content.product),
        content.product,
      ).id,
      contractId: contract.id,
      fault: content.fault,
      serial: content.serial,
      deliverySiteId: site.id,
      deliveryAddress: site.address ?? site.name,
      contact: { name: person.name, phone: content.phone },
      requestedAt,
      requestedBy: person,
      rule: policy.rule,
      terms: hardwareTerms(policy, await agreedHardwareTerms(trx, catalogue.id, contract.id)),
    },
    content.steps.map(({ step, by, hoursAfter: hours, vendorReference, tracking, note }) => {
      const actor = required(known.people.get(by), by);
      return {
        step,
        at: hoursAfter(requestedAt, hours),
        side: actor.organisation ? 'customer' : 'provider',
        actor: actor.name,
        note: note ?? null,
        vendorReference: vendorReference ?? null,
        tracking: tracking ?? null,
      };
    }),
  );
}

async function seedMoves(
  trx: Transaction,
  { catalogue, now }: SeedContext,
  { moves }: ProductLifeContent,
  known: Known,
): Promise<void> {
  for (const move of moves) {
    const organisationId = idOf(known, move.organisation);
    const products = await listProducts(trx, catalogue.id, [organisationId]);
    const product = required(
      products.find(({ key }) => key === move.product),
      move.product,
    );
    const notifiedAt = daysAfter(now, -move.notifiedDaysAgo);
    const movesOn = dayAfter(now, move.movesInDays);
    const promised =
      catalogue.siteMove && daysLater(localDate(catalogue, notifiedAt), catalogue.siteMove.noticeDays);
    await addMove(trx, catalogue.id, {
      organisationId,
      productId: product.id,
      fromSiteId: product.siteId,
      to: { name: move.newName, address: move.newAddress },
      movesOn,
      note: move.note,
      notifiedAt,
      notifiedBy: required(known.people.get(move.person), move.person),
      visitsFrom: promised ? (promised > movesOn ? promised : movesOn) : null,
      rule: catalogue.siteMove?.rule ?? null,
    });
  }
}

const idOf = ({ organisationIds }: Known, key: string): string => required(organisationIds.get(key), key);

async function contractOf(
  trx: Transaction,
  { catalogue }: SeedContext,
  organisationId: string,
  number: string,
): Promise<Contract> {
  const contracts = await listContracts(trx, catalogue.id, [organisationId]);
  return required(
    contracts.find((contract) => contract.number === number),
    number,
  );
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`product-life.yaml: ${name} is unknown`);
  return value;
}
