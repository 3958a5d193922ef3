import type { Catalogue } from '@zusage/catalogue';
import {
  addVersion as storeVersion,
  changeVersion as storeChange,
  listVersions,
  lockRegister,
  productSupport,
  statedVersions,
  versionFaults,
  versionName,
  versionOf,
  type ProductSupport,
  type RegisteredVersion,
  type VersionFacts,
} from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Reason } from '../answer.ts';
import { audit } from '../audit.ts';
import { changesBetween, changesFrom } from '../customers/changes.ts';
import { unlessTaken } from '../customers/changing.ts';
import { ruleSentences } from '../rule-sentences.ts';
import type { PersonScope } from '../scope.ts';
import { atDesk, deskIn, requireStaff, type ProductDesk } from './desk.ts';

/** An entry of the register of versions, as staff read and change it. */
export interface VersionView extends VersionFacts {
  slug: string;
  name: string;
  successor: { slug: string; name: string } | null;
  support: ProductSupport;
  /** How many products of customers belong to it. */
  products: number;
}

export interface VersionRegister {
  items: VersionView[];
  /** What the catalogue promises about versions, with its sentence (K-13, N-6). */
  rule: Reason | null;
}

/** The register, by product, the newest version first. @throws AppError forbidden */
export async function versionRegister(scope: PersonScope): Promise<VersionRegister> {
  requireStaff(scope);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const desk = await deskIn(trx, scope);
    const register = await listVersions(trx, scope.providerId);
    const counts = await countProducts(trx, scope.providerId, register);
    return {
      items: register.map((entry) => toView(entry, register, counts, desk)),
      rule: ruleOf(desk.catalogue, scope),
    };
  });
}

const ruleOf = (catalogue: Catalogue, { locale }: PersonScope): Reason | null => {
  const { productSupport: policy } = catalogue;
  return (policy && ruleSentences(catalogue, locale, [policy.rule])[0]) ?? null;
};

async function countProducts(
  trx: Transaction,
  providerId: string,
  register: readonly RegisteredVersion[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { name, version, count } of await statedVersions(trx, providerId)) {
    const entry = versionOf(register, { name, version });
    if (entry) counts.set(entry.id, (counts.get(entry.id) ?? 0) + count);
  }
  return counts;
}

function toView(
  entry: RegisteredVersion,
  register: readonly RegisteredVersion[],
  counts: ReadonlyMap<string, number>,
  { catalogue, today }: ProductDesk,
): VersionView {
  const after = (version: RegisteredVersion | null) =>
    register.find(({ id }) => version !== null && id === version.successorId) ?? null;
  const successor = after(entry);
  const { id: _, successorId: __, ...facts } = entry;
  return {
    ...facts,
    name: versionName(entry),
    successor: successor && { slug: successor.slug, name: versionName(successor) },
    support: productSupport(
      { registered: entry, successor, secondSuccessor: after(successor), statedUntil: null },
      catalogue.productSupport,
      today,
    ),
    products: counts.get(entry.id) ?? 0,
  };
}

/** What a form about a version says; `successor` is a slug. */
export type VersionRequest = VersionFacts & { successor: string | null; key?: string | undefined };

/** @throws AppError forbidden, invalid_input (at the field; `version`: taken; what breaks K-13 with the day that would not) */
export async function registerVersion(
  scope: PersonScope,
  request: VersionRequest,
): Promise<{ version: string }> {
  requireStaff(scope);
  return atDesk(scope, 'versions.register', request, async (desk) => {
    const { trx } = desk;
    await lockRegister(trx, scope.providerId);
    const register = await listVersions(trx, scope.providerId);
    const stored = check(request, null, register, desk);
    const slug = slugOf(versionName(stored), register);
    await unlessTaken('version', () => storeVersion(trx, scope.providerId, { ...stored, slug }));
    await audit(trx, scope, {
      action: 'version.registered',
      subject: { kind: 'version', reference: versionName(stored) },
      details: { changes: changesFrom(written(stored)) },
    });
    return { version: slug };
  });
}

/** @throws AppError forbidden, not_found, invalid_input as above */
export async function changeVersion(
  scope: PersonScope,
  request: VersionRequest & { slug: string },
): Promise<void> {
  requireStaff(scope);
  await atDesk(scope, 'versions.change', request, async (desk) => {
    const { trx } = desk;
    await lockRegister(trx, scope.providerId);
    const register = await listVersions(trx, scope.providerId);
    const before = register.find(({ slug }) => slug === request.slug);
    if (!before) throw new AppError('not_found');
    const stored = check(request, before, register, desk);
    const changes = changesBetween(written(before), written(stored));
    if (Object.keys(changes).length === 0 && before.successorId === stored.successorId) return null;
    await unlessTaken('version', () => storeChange(trx, scope.providerId, before.id, stored));
    await audit(trx, scope, {
      action: 'version.changed',
      subject: { kind: 'version', reference: versionName(stored) },
      details: { changes },
    });
    return null;
  });
}

/** The successor is of the same product; what the entry says is held against its neighbours and the catalogue (K-13). */
function check(
  request: VersionRequest,
  before: RegisteredVersion | null,
  register: readonly RegisteredVersion[],
  { catalogue, today }: ProductDesk,
): VersionFacts & { successorId: string | null } {
  const facts: VersionFacts = {
    product: request.product.trim(),
    version: request.version.trim(),
    onPremises: request.onPremises,
    releasedOn: request.releasedOn,
    supportUntil: request.supportUntil,
    announcedOn: request.announcedOn,
  };
  const successor = register.find(
    ({ slug, product }) =>
      slug === request.successor && product.toLowerCase() === facts.product.toLowerCase(),
  );
  const faults = versionFaults(
    facts,
    {
      successor: successor ?? null,
      predecessors: before ? register.filter(({ successorId }) => successorId === before.id) : [],
    },
    catalogue.productSupport,
    today,
  );
  if (request.successor !== null && (!successor || successor.id === before?.id))
    faults['successor'] = { problem: 'unknown_value' };
  if (Object.keys(faults).length > 0) throw new AppError('invalid_input', { fields: faults });
  return { ...facts, successorId: successor?.id ?? null };
}

/** "FortiOS 7.4" → "fortios-7-4"; counted up where that is taken. */
function slugOf(name: string, register: readonly RegisteredVersion[]): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 100);
  const base = plain === '' || plain === 'new' ? 'version' : plain;
  const taken = new Set(register.map(({ slug }) => slug));
  let slug = base;
  for (let count = 2; taken.has(slug); count += 1) slug = `${base}-${count}`;
  return slug;
}

const written = ({ product, version, onPremises, releasedOn, supportUntil, announcedOn }: VersionFacts) => ({
  name: product,
  version,
  onPremises,
  releasedOn,
  supportUntil,
  announcedOn,
});
