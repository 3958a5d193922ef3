import type { Service, Unit } from '@zusage/catalogue';
import type { StatementContent, StatementSession } from '@zusage/engagements';
import { AppError, type FieldFault } from '@zusage/errors';
import type { Locale } from '@zusage/i18n';

/** What staff write of a statement of work; the catalogue adds what is not theirs to choose. */
export interface WrittenStatement {
  scope: string;
  place: 'remote' | 'on_site' | null;
  pricing: 'fixed' | 'by_effort';
  factorPercent: number;
  preparationCounts: boolean;
  rollbackPlan: string | null;
  contactName: string | null;
  contactPhone: string | null;
  accessLevel: 'view' | 'control' | null;
  participants: number | null;
  acceptanceCriteria: string | null;
  orderedUntil: string | null;
  /** Empty where the catalogue fixes the plan. Amounts in the account's smallest billable part. */
  sessions: { title: string; amount: number }[];
}

export const SESSIONS_MAX = 50;
/** More is a slip of the keyboard; the sum of all sessions stays far below 2^53. */
const AMOUNT_MAX = 1_000_000;

type Faults = Record<string, FieldFault>;

/**
 * A statement of work as it may be sent: complete by what the service demands (N-14, N-22, SEP-13, SEP-14).
 *
 * @param terms.today the day it is for the provider
 * @param terms.locale language of what the catalogue plans
 * @throws AppError invalid_input with every fault at its field, `sessions.0.amount` for example
 */
export function readStatement(
  written: WrittenStatement,
  { service, unit }: { service: Service; unit: Unit },
  { today, locale }: { today: string; locale: Locale },
): StatementContent {
  const faults: Faults = {
    ...termFaults(written, service, unit),
    ...demandFaults(written, service),
    ...orderFaults(written, unit, today),
    ...(service.sessions.length > 0 ? {} : sessionFaults(written.sessions, unit)),
  };
  if (Object.keys(faults).length > 0) throw new AppError('invalid_input', { fields: faults });
  const trimmed = (text: string | null) => text?.trim() || null;
  return {
    ...written,
    scope: written.scope.trim(),
    rollbackPlan: trimmed(written.rollbackPlan),
    contactName: trimmed(written.contactName),
    contactPhone: trimmed(written.contactPhone),
    acceptanceCriteria: trimmed(written.acceptanceCriteria),
    preconditions: service.preconditions.map(({ key }) => key),
    sessions: plannedSessions(written, service, locale),
  };
}

function plannedSessions(
  { sessions }: WrittenStatement,
  service: Service,
  locale: Locale,
): StatementSession[] {
  if (service.sessions.length > 0)
    return service.sessions.map(({ key, title, amount }) => ({ title: title[locale], amount, planKey: key }));
  return sessions.map(({ title, amount }) => ({ title: title.trim(), amount, planKey: null }));
}

function termFaults(written: WrittenStatement, service: Service, unit: Unit): Faults {
  const faults: Faults = {};
  if (written.scope.trim() === '') faults['scope'] = { problem: 'required' };
  if (!service.pricing.includes(written.pricing)) faults['pricing'] = { problem: 'unknown_value' };
  const isOpen = service.place === 'either';
  if (isOpen && written.place === null) faults['place'] = { problem: 'required' };
  if (!isOpen && written.place !== null) faults['place'] = { problem: 'unknown_value' };
  const { factorPercent } = written;
  if (!Number.isSafeInteger(factorPercent) || factorPercent < 100 || factorPercent > 1_000)
    faults['factorPercent'] = { problem: 'not_whole' };
  else if (factorPercent !== 100 && !hasFactor(unit)) faults['factorPercent'] = { problem: 'unknown_value' };
  return { ...faults, ...participantFaults(written, service, unit) };
}

/** Only time inside and outside a window has a factor (N-14). */
export const hasFactor = ({ unit, window }: Pick<Unit, 'unit' | 'window'>): boolean =>
  unit === 'minute' && window !== undefined;

export const participantsMax = (service: Service, unit: Unit): number | null =>
  service.participantsMax ?? unit.participantsMax ?? null;

/** N-20, SEP-13: of a training it is said how many take part. */
function participantFaults({ participants }: WrittenStatement, service: Service, unit: Unit): Faults {
  const max = participantsMax(service, unit);
  if (participants === null) return max === null ? {} : { participants: { problem: 'required' } };
  if (max === null) return { participants: { problem: 'unknown_value' } };
  if (!Number.isSafeInteger(participants) || participants < 1)
    return { participants: { problem: 'not_whole' } };
  return participants > max ? { participants: { problem: 'too_many', params: { max } } } : {};
}

/** N-22: what a statement of work of this service has to name. */
function demandFaults(written: WrittenStatement, { statement }: Service): Faults {
  const isEmpty = (text: string | null) => (text ?? '').trim() === '';
  const faults: Faults = {};
  if (statement.rollbackPlan && isEmpty(written.rollbackPlan))
    faults['rollbackPlan'] = { problem: 'required' };
  if (statement.technicalContact && isEmpty(written.contactName))
    faults['contactName'] = { problem: 'required' };
  if (statement.technicalContact && isEmpty(written.contactPhone))
    faults['contactPhone'] = { problem: 'required' };
  if (statement.accessLevel && written.accessLevel === null) faults['accessLevel'] = { problem: 'required' };
  if (!statement.accessLevel && written.accessLevel !== null)
    faults['accessLevel'] = { problem: 'unknown_value' };
  return faults;
}

/** Prepaid units have a last day of their own; what is ordered with the statement gets one. */
function orderFaults({ orderedUntil }: WrittenStatement, { prepaid }: Unit, today: string): Faults {
  if (prepaid) return orderedUntil === null ? {} : { orderedUntil: { problem: 'unknown_value' } };
  if (orderedUntil === null) return { orderedUntil: { problem: 'required' } };
  return orderedUntil < today ? { orderedUntil: { problem: 'too_early', params: { min: today } } } : {};
}

function sessionFaults(sessions: WrittenStatement['sessions'], unit: Unit): Faults {
  if (sessions.length === 0) return { 'sessions.0.title': { problem: 'required' } };
  if (sessions.length > SESSIONS_MAX)
    return { sessions: { problem: 'too_many', params: { max: SESSIONS_MAX } } };
  const faults: Faults = {};
  for (const [index, { title, amount }] of sessions.entries()) {
    if (title.trim() === '') faults[`sessions.${index}.title`] = { problem: 'required' };
    if (!isBillable(amount, unit)) faults[`sessions.${index}.amount`] = { problem: 'not_whole' };
    else if (amount > AMOUNT_MAX) faults[`sessions.${index}.amount`] = { problem: 'unknown_value' };
  }
  return faults;
}

/** Above zero, and no fraction of what can be charged (S83). */
const isBillable = (amount: number, { roundUpToMinutes }: Unit): boolean =>
  Number.isSafeInteger(amount) && amount > 0 && amount % (roundUpToMinutes ?? 1) === 0;
