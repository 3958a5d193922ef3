import type { Service } from '@zusage/catalogue';
import { catalogueOfVersion } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import {
  ENDED_ENGAGEMENTS,
  listEngagements,
  listSessions,
  quoteDeadlines,
  sessionDeadlines,
  type Engagement,
} from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { findOrganisationByNumber, organisationNumbers, personNames } from '@zusage/identity';
import { databaseNow, toInstant } from '../instant.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';
import { nextStep } from './next-step.ts';
import type { EngagementLine } from './view.ts';

export interface EngagementLists {
  /** What has not ended: the reader's own moves first, then in due order. */
  open: EngagementLine[];
  /** The latest first. */
  ended: EngagementLine[];
}

/** The customer's own, for whoever sees its unit accounts. @throws AppError forbidden for partners */
export async function listOwnEngagements(scope: PersonScope): Promise<EngagementLists> {
  if (!scope.actor.person.organisation) throw new AppError('forbidden');
  return scope.database.tenant(scope.providerId, (trx) => ownEngagementsIn(trx, scope));
}

export async function ownEngagementsIn(trx: Transaction, scope: PersonScope): Promise<EngagementLists> {
  const { accounts } = await visibleRecords(trx, scope);
  const found = await listEngagements(trx, scope.providerId, { organisationIds: accounts ?? [] });
  return split(await toLines(trx, scope, found));
}

export const STAFF_VIEWS = ['all', 'yours', 'mine', 'late'] as const;
export type StaffEngagementView = (typeof STAFF_VIEWS)[number];

export interface StaffEngagementFilter {
  /** `yours`: the provider's move; `mine`: given to the reader; `late`: a target has passed. */
  view: StaffEngagementView;
  customerNumber?: string | undefined;
  /** Key of the service. */
  service?: string | undefined;
}

export interface StaffEngagements extends EngagementLists {
  counts: Record<StaffEngagementView, number>;
  /** Of what there is, for the filter. */
  services: { key: string; name: string }[];
}

/** Those of every customer, in due order. @throws AppError forbidden */
export async function listStaffEngagements(
  scope: PersonScope,
  filter: StaffEngagementFilter,
): Promise<StaffEngagements> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { customerNumber } = filter;
    const customer =
      customerNumber === undefined
        ? null
        : await findOrganisationByNumber(trx, scope.providerId, customerNumber);
    const organisationIds = customerNumber === undefined ? null : customer ? [customer.id] : [];
    const found = await listEngagements(trx, scope.providerId, { organisationIds });
    const lines = await toLines(trx, scope, found);
    const services = new Map(found.map(({ serviceKey }, index) => [serviceKey, lines[index]?.service ?? '']));
    const chosen = lines.filter(
      (_, index) => filter.service === undefined || found[index]?.serviceKey === filter.service,
    );
    const { open, ended } = split(chosen);
    return {
      open: open.filter(HOLDS[filter.view]),
      ended: filter.view === 'all' ? ended : [],
      counts: {
        all: open.length,
        yours: open.filter(HOLDS.yours).length,
        mine: open.filter(HOLDS.mine).length,
        late: open.filter(HOLDS.late).length,
      },
      services: [...services].map(([key, name]) => ({ key, name })),
    };
  });
}

const HOLDS: Record<StaffEngagementView, (line: EngagementLine) => boolean> = {
  all: () => true,
  yours: ({ next }) => next.by === 'you',
  mine: ({ assignee }) => assignee?.isYou === true,
  late: ({ next }) => next.isLate,
};

function split(lines: readonly EngagementLine[]): EngagementLists {
  const isOpen = ({ status }: EngagementLine) => !ENDED_ENGAGEMENTS.includes(status);
  const rank = ({ next }: EngagementLine) => (next.by === 'you' ? 0 : 1);
  // Of what nothing limits, an appointment can wait longest.
  const until = ({ next }: EngagementLine) => next.until ?? (next.step === 'ask' ? '9999-12' : '9999');
  return {
    open: lines.filter(isOpen).toSorted((a, b) => rank(a) - rank(b) || until(a).localeCompare(until(b))),
    ended: lines.filter((line) => !isOpen(line)),
  };
}

async function toLines(
  trx: Transaction,
  scope: PersonScope,
  engagements: readonly Engagement[],
): Promise<EngagementLine[]> {
  const { providerId, locale, actor } = scope;
  const now = await databaseNow(trx);
  const ids = engagements.map(({ id }) => id);
  const sessions = await listSessions(trx, providerId, ids);
  const deadlines = await sessionDeadlines(
    trx,
    providerId,
    sessions.map(({ id }) => id),
  );
  const quotes = await quoteDeadlines(trx, providerId, ids);
  const customerOf = await organisationNumbers(
    trx,
    providerId,
    engagements.map(({ organisationId }) => organisationId),
  );
  const nameOf = await personNames(
    trx,
    providerId,
    engagements.map(({ assigneeId }) => assigneeId),
  );
  const servicesOf = await servicesByVersion(trx, providerId, engagements);
  const reader = isStaff(actor) ? 'provider' : 'customer';
  return engagements.map((engagement) => {
    const { id, assigneeId, serviceKey } = engagement;
    const own = sessions.filter(({ engagementId }) => engagementId === id);
    const sources = { engagement, sessions: own, deadlines, quote: quotes.get(id) ?? null };
    const assignee = nameOf(assigneeId);
    const services = servicesOf.get(engagement.catalogueVersion);
    return {
      number: engagement.number,
      status: engagement.status,
      subject: engagement.subject,
      service: services?.find(({ key }) => key === serviceKey)?.name[locale] ?? '',
      customer: customerOf(engagement.organisationId) ?? { customerNumber: '', name: '' },
      requestedAt: toInstant(engagement.requestedAt),
      requestedBy: engagement.requestedBy.name,
      assignee: assignee === null ? null : { name: assignee, isYou: assigneeId === actor.person.id },
      next: nextStep(sources, reader, now),
    };
  });
}

async function servicesByVersion(
  trx: Transaction,
  providerId: string,
  engagements: readonly Engagement[],
): Promise<Map<number, Service[]>> {
  const found = new Map<number, Service[]>();
  for (const { catalogueVersion } of engagements) {
    if (found.has(catalogueVersion)) continue;
    const { catalogue } = await catalogueOfVersion(trx, providerId, catalogueVersion);
    found.set(catalogueVersion, catalogue.services);
  }
  return found;
}
