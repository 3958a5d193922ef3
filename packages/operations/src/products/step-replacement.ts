import { catalogueServedBy, localDate, vendorClock, type Catalogue } from '@zusage/catalogue';
import {
  changeReplacement,
  contractById,
  daysLater,
  ENDED_STATUSES,
  listReplacements,
  productById,
  recordHardwareEvent,
  stepsFrom,
  type HardwareSide,
  type HardwareStepName,
  type Replacement,
} from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { localMoment } from '@zusage/service-time';
import { audit } from '../audit.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';
import { atDesk, type ProductDesk } from './desk.ts';
import { cancelReturnTimer, startReturnTimer } from './hardware-return-job.ts';
import { tellOfHardware } from './tell-of-hardware.ts';

export interface ReplacementStep {
  number: string;
  step: HardwareStepName;
  /**
   * When it happened; now if left out. Not in the future, and not before the step before. With its offset, or
   * `YYYY-MM-DDTHH:mm` on the provider's clock as a form sends it.
   */
  at: string | null;
  /** For the customer to read; whoever declines says why. */
  note: string | null;
  vendorReference: string | null;
  tracking: string | null;
  key?: string | undefined;
}

/** So many days before the return is due its owner is reminded, at this hour of the provider's day. */
const REMIND_DAYS = 3;
const REMIND_AT = '08:00';

/**
 * Takes one step of a replacement, by the side that asks (N-7).
 *
 * @throws AppError not_found, conflict (the step does not exist here), invalid_input (`at`: invalid_time, too_far, too_early; `note`)
 */
export async function stepReplacement(scope: PersonScope, request: ReplacementStep): Promise<void> {
  const side: HardwareSide = isStaff(scope.actor) ? 'provider' : 'customer';
  if (side === 'customer' && !scope.actor.person.organisation) throw new AppError('forbidden');
  await atDesk(scope, 'hardware.step', request, async (desk) => {
    const replacement = await lockedReplacement(desk, request.number);
    const { trx, now, today } = desk;
    const step = stepsFrom(replacement.status, side, { returnDue: replacement.returnDue, today }).find(
      ({ on }) => on === request.step,
    );
    if (!step) throw new AppError('conflict');
    const at = request.at === null ? now : momentOf(request.at, desk.catalogue);
    if (at > now) throw invalidField('at', 'too_far', { max: today });
    const before = latestStepOf(replacement);
    if (at < before) throw invalidField('at', 'too_early', { min: localDate(desk.catalogue, before) });
    const note = request.note?.trim() || null;
    if (step.on === 'declined' && note === null) throw invalidField('note', 'required');
    const catalogue = await catalogueOf(desk, replacement);
    const facts = factsOf(step.on, replacement, request, at, catalogue);
    await changeReplacement(trx, scope.providerId, replacement.id, { ...facts, status: step.to });
    await recordHardwareEvent(trx, scope.providerId, replacement.id, {
      kind: step.on,
      at,
      side,
      actor: scope.actor.person.name,
      note,
      rule: step.rule,
    });
    await audit(trx, scope, {
      action: 'hardware.changed',
      subject: { kind: 'hardware_replacement', reference: replacement.number },
      organisationId: replacement.organisationId,
      details: { step: step.on, ...(note === null ? {} : { reason: note }) },
    });
    const changed = { ...replacement, ...facts, status: step.to };
    await setTimer(trx, changed, catalogue);
    await tellOfHardware(trx, scope, changed, step.on, side);
    return null;
  });
}

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

function momentOf(text: string, { timeZone }: Catalogue): Date {
  const moment = WITH_OFFSET.test(text) ? new Date(text) : localMoment(text, timeZone);
  if (moment === null || Number.isNaN(moment.getTime())) throw invalidField('at', 'invalid_time');
  return moment;
}

/** Staff reach every customer's, others what stands at a product they may see (S2). @throws AppError not_found */
async function lockedReplacement({ trx, scope }: ProductDesk, number: string): Promise<Replacement> {
  const { holdings } = await visibleRecords(trx, scope);
  const [found] = await listReplacements(trx, scope.providerId, {
    organisationIds: holdings.organisationIds,
    number,
    forUpdate: true,
  });
  if (!found || !(await isWithinReach(trx, scope, found))) throw new AppError('not_found');
  return found;
}

/** Whoever is limited to a site sees the replacements of the products there. */
export async function isWithinReach(
  trx: Transaction,
  scope: PersonScope,
  { productId }: Pick<Replacement, 'productId'>,
): Promise<boolean> {
  const { holdings } = await visibleRecords(trx, scope);
  if (holdings.siteId === null) return true;
  const product = await productById(trx, scope.providerId, productId);
  return product?.siteId === holdings.siteId;
}

/** The clock and the day of the contract: its calendar's. */
async function catalogueOf(
  { trx, scope, catalogue }: ProductDesk,
  { contractId }: Replacement,
): Promise<Catalogue> {
  const contract = await contractById(trx, scope.providerId, contractId);
  return catalogueServedBy(catalogue, contract.calendar);
}

const latestStepOf = (replacement: Replacement): Date =>
  [
    replacement.requestedAt,
    replacement.sentToVendorAt,
    replacement.authorisedAt,
    replacement.shippedAt,
    replacement.deliveredAt,
    replacement.sentBackAt,
    replacement.feeAt,
    replacement.returnedAt,
  ].reduce<Date>((latest, at) => (at !== null && at > latest ? at : latest), replacement.requestedAt);

/** What a step writes down beside the state. */
export function factsOf(
  step: HardwareStepName,
  { terms }: Replacement,
  request: Pick<ReplacementStep, 'vendorReference' | 'tracking'>,
  at: Date,
  catalogue: Catalogue,
): Parameters<typeof changeReplacement>[3] {
  const tracking = request.tracking?.trim() || null;
  const named = tracking === null ? {} : { tracking };
  switch (step) {
    case 'sent_to_vendor': {
      const vendorReference = request.vendorReference?.trim() || null;
      return { sentToVendorAt: at, ...(vendorReference === null ? {} : { vendorReference }) };
    }
    case 'authorised': {
      const vendorReference = request.vendorReference?.trim() || null;
      return {
        authorisedAt: at,
        ...(vendorReference === null ? {} : { vendorReference }),
        ...clockOf(terms, at, catalogue),
      };
    }
    case 'shipped':
      return { shippedAt: at, ...named };
    case 'delivered':
      return {
        deliveredAt: at,
        returnDue: terms.returnDays === null ? null : daysLater(localDate(catalogue, at), terms.returnDays),
      };
    case 'sent_back':
      return { sentBackAt: at, ...named };
    case 'fee_charged':
      return { feeAt: at };
    case 'returned':
      return { returnedAt: at };
    case 'closed':
    case 'declined':
    case 'withdrawn':
      return { endedAt: at };
  }
}

/** The RMA clock starts when the vendor authorises (N-7); the window is the catalogue's. */
function clockOf(
  { cutOff, deliveryWorkdays }: Replacement['terms'],
  at: Date,
  catalogue: Catalogue,
): { clockFrom: string; deliveryDue: string | null } {
  const window = catalogue.hardwareReplacement?.window ?? catalogue.businessWindow;
  if (window === null) return { clockFrom: localDate(catalogue, at), deliveryDue: null };
  const clock = vendorClock(catalogue, at, { window, cutOff, deliveryWorkdays });
  return { clockFrom: clock.countsFrom, deliveryDue: clock.deliveryDue };
}

/** A reminder while the customer has the faulty part and a day of return; none in every other state. */
async function setTimer(trx: Transaction, replacement: Replacement, catalogue: Catalogue): Promise<void> {
  const { number, status, returnDue, terms, remindedAt } = replacement;
  if (status !== 'delivered' || returnDue === null || remindedAt !== null) {
    if (status === 'sent_back' || status === 'returned' || ENDED_STATUSES.includes(status))
      await cancelReturnTimer(trx, number);
    return;
  }
  const days = Math.min(REMIND_DAYS, Math.max(1, (terms.returnDays ?? 1) - 1));
  const at = localMoment(`${daysLater(returnDue, -days)}T${REMIND_AT}`, catalogue.timeZone);
  if (at) await startReturnTimer(trx, number, at);
}
