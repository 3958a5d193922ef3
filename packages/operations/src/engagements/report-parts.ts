import { calendarOf, serviceWindowOf, type Catalogue } from '@zusage/catalogue';
import {
  listReports,
  partFaults,
  PARTS_MAX,
  splitByFactor,
  type ChargedStretch,
  type Statement,
  type WorkKind,
  type WorkPart,
  type WorkSession,
} from '@zusage/engagements';
import { AppError, type FieldFault, invalidField } from '@zusage/errors';
import { localMoment } from '@zusage/service-time';
import { chargeableMinutes } from '@zusage/units';
import type { ChargeGround } from './charge-words.ts';
import type { EngagementDesk } from './desk.ts';

/** Work as a form or a request states it. */
export interface StatedPart {
  kind: WorkKind;
  /** With its offset, or `YYYY-MM-DDTHH:mm` on the provider's clock; whole minutes. */
  from: string;
  to: string;
}

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00(\.0{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The parts of a report, in the order in which they were stated.
 * @throws AppError invalid_input at `parts`, `parts.<n>.from`, `parts.<n>.to` (S83)
 */
export async function readParts(desk: EngagementDesk, stated: readonly StatedPart[]): Promise<WorkPart[]> {
  const { trx, providerId, catalogue, engagement, sessions, now } = desk;
  if (stated.length > PARTS_MAX) throw invalidField('parts', 'too_many', { max: PARTS_MAX });
  const parts = stated.map(({ kind, from, to }, index) => ({
    kind,
    startsAt: momentOf(from, catalogue, `parts.${index}.from`),
    endsAt: momentOf(to, catalogue, `parts.${index}.to`),
  }));
  if (!parts.some(({ kind }) => kind === 'session')) throw invalidField('parts', 'required');
  const reports = await listReports(
    trx,
    providerId,
    sessions.map(({ id }) => id),
  );
  const before = [...reports.values()].flatMap(({ stretches }) => stretches);
  const faults = partFaults(parts, { now, since: engagement.requestedAt, before });
  if (faults.length > 0) {
    const fields = faults.map(({ index, field, problem }): [string, FieldFault] => [
      `parts.${index}.${field === 'startsAt' ? 'from' : 'to'}`,
      problem === 'too_far' ? { problem, params: { max: desk.today } } : { problem },
    ]);
    throw new AppError('invalid_input', { fields: Object.fromEntries(fields) });
  }
  return parts;
}

function momentOf(text: string, { timeZone }: Catalogue, field: string): Date {
  if (text.trim() === '') throw invalidField(field, 'required');
  const moment = WITH_OFFSET.test(text) ? new Date(text) : localMoment(text, timeZone);
  if (moment === null || Number.isNaN(moment.getTime())) throw invalidField(field, 'invalid_time');
  return moment;
}

/**
 * What a session costs (N-14): the agreed amount for a fixed price; by effort each minute by its factor, the sum rounded up
 * once; for pieces what the plan says.
 */
export function chargeOf(
  { catalogue, unit }: Pick<EngagementDesk, 'catalogue' | 'unit'>,
  statement: Pick<Statement, 'pricing' | 'factorPercent' | 'preparationCounts'>,
  session: Pick<WorkSession, 'amount'>,
  parts: readonly WorkPart[],
): ChargeGround & { stretches: ChargedStretch[] } {
  const stretches = splitByFactor(parts, {
    window: unit.window === undefined ? null : serviceWindowOf(catalogue, unit.window),
    calendar: calendarOf(catalogue),
    factorPercent: statement.factorPercent,
    preparationCounts: statement.preparationCounts,
  });
  if (unit.unit === 'piece') return { kind: 'planned', stretches, amount: session.amount };
  if (statement.pricing === 'fixed') return { kind: 'fixed', stretches, amount: session.amount };
  return { kind: 'effort', stretches, amount: chargeableMinutes(stretches, unit.roundUpToMinutes) };
}
