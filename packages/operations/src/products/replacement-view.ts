import {
  contractById,
  ENDED_STATUSES,
  feeMayBeDue,
  listHardwareEvents,
  listReplacements,
  listSites,
  productById,
  stepsFrom,
  type HardwareEvent,
  type HardwareStatus,
  type HardwareStepName,
  type HardwareTerms,
  type Replacement,
} from '@zusage/contracts';
import { AppError } from '@zusage/errors';
import { findOrganisation } from '@zusage/identity';
import type { Reason } from '../answer.ts';
import { toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';
import { deskIn, requireStaff, type ProductDesk } from './desk.ts';
import { isWithinReach } from './step-replacement.ts';

export type Whose = 'customer' | 'provider' | 'vendor' | 'nobody';

/** A replacement as a line of a list. */
export interface ReplacementLine {
  number: string;
  status: HardwareStatus;
  product: { key: string; name: string };
  customerNumber: string;
  customer: string;
  /** Whose turn it is, and until which day, where one was promised or agreed (N-7). */
  whose: Whose;
  until: string | null;
  isLate: boolean;
  requestedAt: Instant;
}

export interface ReplacementDetail extends ReplacementLine {
  contract: string;
  fault: string;
  serial: string;
  delivery: { site: string | null; address: string };
  contact: { name: string; phone: string };
  requestedBy: string;
  terms: HardwareTerms;
  vendorReference: string | null;
  tracking: string | null;
  authorisedAt: Instant | null;
  clockFrom: string | null;
  deliveryDue: string | null;
  returnDue: string | null;
  /** The day of return has passed and the part is not back. */
  feeMayBeDue: boolean;
  history: {
    kind: HardwareEvent['kind'];
    at: Instant;
    actor: string | null;
    side: HardwareEvent['side'];
    note: string | null;
  }[];
  /** What the reader's side can do now. */
  steps: HardwareStepName[];
  rule: Reason;
}

const WHOSE: Record<HardwareStatus, Whose> = {
  requested: 'provider',
  sent_to_vendor: 'vendor',
  authorised: 'vendor',
  shipped: 'vendor',
  delivered: 'customer',
  sent_back: 'provider',
  fee_charged: 'provider',
  returned: 'provider',
  closed: 'nobody',
  declined: 'nobody',
  withdrawn: 'nobody',
};

/** @throws AppError not_found, for somebody else's as for none (S2) */
export async function replacementDetail(scope: PersonScope, number: string): Promise<ReplacementDetail> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const desk = await deskIn(trx, scope);
    const { holdings } = await visibleRecords(trx, scope);
    const [found] = await listReplacements(trx, scope.providerId, {
      organisationIds: holdings.organisationIds,
      number,
    });
    if (!found || !(await isWithinReach(trx, scope, found))) throw new AppError('not_found');
    return toDetail(found, desk);
  });
}

/** What is under way, and what has ended lately, for the provider's people. @throws AppError forbidden */
export async function listReplacementLines(
  scope: PersonScope,
): Promise<{ open: ReplacementLine[]; ended: ReplacementLine[] }> {
  requireStaff(scope);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const desk = await deskIn(trx, scope);
    const all = await listReplacements(trx, scope.providerId, { organisationIds: null });
    const lines: ReplacementLine[] = [];
    for (const replacement of all) lines.push(await toLine(replacement, desk));
    const open = lines.filter(({ status }) => !ENDED_STATUSES.includes(status));
    return {
      open: open.toSorted((a, b) => (a.until ?? '9999').localeCompare(b.until ?? '9999')),
      ended: lines.filter(({ status }) => ENDED_STATUSES.includes(status)),
    };
  });
}

export async function toLine(
  replacement: Replacement,
  { trx, scope, today }: ProductDesk,
): Promise<ReplacementLine> {
  const { providerId } = scope;
  const product = await productById(trx, providerId, replacement.productId);
  const customer = await findOrganisation(trx, providerId, replacement.organisationId);
  const until = untilOf(replacement);
  return {
    number: replacement.number,
    status: replacement.status,
    product: { key: product?.key ?? '', name: product?.name ?? '' },
    customerNumber: customer?.customerNumber ?? '',
    customer: customer?.name ?? '',
    whose: WHOSE[replacement.status],
    until,
    isLate: until !== null && today > until,
    requestedAt: toInstant(replacement.requestedAt),
  };
}

/** The day that counts next: of delivery while it is awaited, of return while the faulty part is. */
function untilOf({ status, deliveryDue, returnDue }: Replacement): string | null {
  if (status === 'authorised' || status === 'shipped') return deliveryDue;
  return status === 'delivered' || status === 'sent_back' ? returnDue : null;
}

async function toDetail(replacement: Replacement, desk: ProductDesk): Promise<ReplacementDetail> {
  const { trx, scope, catalogue, today } = desk;
  const { providerId, locale } = scope;
  const { returnDue, rule, organisationId, deliverySiteId } = replacement;
  const contract = await contractById(trx, providerId, replacement.contractId);
  const sites = await listSites(trx, providerId, organisationId);
  const events = await listHardwareEvents(trx, providerId, replacement.id);
  const side = isStaff(scope.actor) ? 'provider' : 'customer';
  // A partner reads; the steps are the customer's own.
  const mayStep = side === 'provider' || scope.actor.person.organisation !== null;
  const isAway = replacement.status === 'delivered' || replacement.status === 'sent_back';
  return {
    ...(await toLine(replacement, desk)),
    contract: contract.number,
    fault: replacement.fault,
    serial: replacement.serial,
    delivery: {
      site: sites.find(({ id }) => id === deliverySiteId)?.name ?? null,
      address: replacement.deliveryAddress,
    },
    contact: replacement.contact,
    requestedBy: replacement.requestedBy.name,
    terms: replacement.terms,
    vendorReference: replacement.vendorReference,
    tracking: replacement.tracking,
    authorisedAt: toInstantOrNull(replacement.authorisedAt),
    clockFrom: replacement.clockFrom,
    deliveryDue: replacement.deliveryDue,
    returnDue,
    feeMayBeDue: isAway && feeMayBeDue(returnDue, today),
    history: events.map(({ kind, at, actor, side: by, note }) => ({
      kind,
      at: toInstant(at),
      actor: by === 'system' ? null : actor,
      side: by,
      note,
    })),
    steps: mayStep ? stepsFrom(replacement.status, side, { returnDue, today }).map(({ on }) => on) : [],
    rule: ruleSentences(catalogue, locale, [rule])[0] ?? { rule, text: '' },
  };
}
