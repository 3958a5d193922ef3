import { workdays } from '@zusage/catalogue';
import { addReport, sessionStep, type Statement, type WorkSession } from '@zusage/engagements';
import { AppError, invalidField } from '@zusage/errors';
import { isStaff, type PersonScope } from '../scope.ts';
import { auditStep } from './audit-step.ts';
import { chargeText, type ChargeGround } from './charge-words.ts';
import { onEngagement, type EngagementDesk } from './desk.ts';
import { openNextOfPlan } from './fixed-plan-steps.ts';
import { quoteMissing } from './quote-missing.ts';
import { reportDesk } from './report-desk.ts';
import { chargeOf, readParts, type StatedPart } from './report-parts.ts';
import { takeSessionStep } from './step.ts';
import { takeCharge, type TakenCharge } from './take-charge.ts';
import { tellOfEngagement } from './tell.ts';
import { startTimer } from './timer.ts';

export interface ReportRequest {
  number: string;
  position: number;
  parts: StatedPart[];
  summary: string;
  /** By key of the service's sections. */
  sections: Record<string, string>;
  recorded: boolean;
  participants: number | null;
  key?: string | undefined;
}

export const SUMMARY_MAX = 8_000;
export const PARTICIPANTS_MAX = 1_000;

/**
 * Sends the completion report of a session that was held: what it costs awaits acceptance, what is missing is quoted, and
 * the time for acceptance begins (N-14, N-15, N-17).
 *
 * @throws AppError forbidden, not_found, conflict (the session is not held, or reported already), invalid_input
 *   (`parts`, `parts.<n>.from`, `parts.<n>.to`, `summary`, `sections.<key>`, `participants`)
 */
export async function sendReport(scope: PersonScope, request: ReportRequest): Promise<{ amount: number }> {
  requireStaff(scope);
  return onEngagement(scope, 'engagements.report', request, async (desk) => {
    const { session, statement } = await reportDesk(desk, request.position);
    requireReportable(desk, session);
    const parts = await readParts(desk, request.parts);
    const words = readWords(desk, request);
    const ground = chargeOf(desk, statement, session, parts);
    const dates = acceptanceDates(desk, statement);
    await takeSessionStep(desk, session, 'report', {}, { details: { amount: ground.amount } });
    const taken = await takeCharge(desk, session, ground);
    await addReport(desk.trx, desk.providerId, {
      sessionId: session.id,
      stretches: ground.stretches,
      amount: taken.amount,
      missing: taken.missing,
      chargedFrom: taken.shares,
      ...words,
      sentAt: desk.now,
      sentBy: { id: scope.actor.person.id, name: scope.actor.person.name },
      ...dates,
    });
    await openNextOfPlan(desk, session);
    if (taken.missing > 0) await quoteMissing(desk, taken.missing, session);
    if (dates.acceptsItselfAt) await startTimer(desk, 'accept', session, dates.acceptsItselfAt);
    const { position } = session;
    await auditStep(desk, scope, 'engagement.reported', { session: position, amount: taken.amount });
    await tellOfEngagement(desk, 'reported', {
      session,
      amount: taken.amount,
      ...(dates.acceptsItselfAt ? { day: dates.acceptsItselfAt } : {}),
    });
    return { amount: taken.amount };
  });
}

export interface ChargePreview extends Omit<TakenCharge, 'shares'> {
  /** "1 h 10 min → 2 units, from purchase 4711, valid until 3 March 2027" */
  text: string;
  parts: { kind: StatedPart['kind']; minutes: number; factorPercent: number }[];
}

/**
 * What a report with these parts would cost: the very same movements, taken back before anybody sees them, so that a
 * preview never differs from what is sent.
 *
 * @throws AppError as `sendReport`, of the parts alone
 */
export async function previewCharge(
  scope: PersonScope,
  request: { number: string; position: number; parts: StatedPart[] },
): Promise<ChargePreview> {
  requireStaff(scope);
  try {
    return await onEngagement(
      scope,
      'engagements.previewCharge',
      { number: request.number },
      async (desk) => {
        const { session, statement } = await reportDesk(desk, request.position);
        requireReportable(desk, session);
        const ground = chargeOf(desk, statement, session, await readParts(desk, request.parts));
        const { shares, ...taken } = await takeCharge(desk, session, ground);
        throw new TakenBack(toPreview(desk, scope, ground, { shares, ...taken }));
      },
    );
  } catch (error) {
    if (error instanceof TakenBack) return error.preview;
    throw error;
  }
}

/** Leaves the transaction with its answer, and nothing of it behind. */
class TakenBack extends Error {
  readonly preview: ChargePreview;
  constructor(preview: ChargePreview) {
    super('a preview leaves nothing behind');
    this.preview = preview;
  }
}

function toPreview(
  { unit, catalogue }: EngagementDesk,
  { locale }: PersonScope,
  ground: ChargeGround,
  { shares, ...taken }: TakenCharge,
): ChargePreview {
  const place = { unit, locale, timeZone: catalogue.timeZone };
  return {
    ...taken,
    text: chargeText(ground, shares, taken.missing, place),
    parts: ground.stretches.map(({ kind, minutes, factorPercent }) => ({ kind, minutes, factorPercent })),
  };
}

/** Before its times are looked at: a report that was sent is not told that they are taken. */
function requireReportable({ engagement }: EngagementDesk, { status }: WorkSession): void {
  if (engagement.status !== 'agreed' || !sessionStep(status, 'report', 'provider'))
    throw new AppError('conflict');
}

function requireStaff({ actor }: PersonScope): void {
  if (!isStaff(actor)) throw new AppError('forbidden');
}

/**
 * The statement of work's own criteria come first: then nothing is accepted by the passing of time; else two working days
 * after the report was sent (N-17), and a complaint counts until that very moment.
 */
export function acceptanceDates(
  { catalogue, unit, now }: Pick<EngagementDesk, 'catalogue' | 'unit' | 'now'>,
  { acceptanceCriteria }: Pick<Statement, 'acceptanceCriteria'>,
): { acceptsItselfAt: Date | null; complainUntil: Date | null } {
  if (acceptanceCriteria !== null || unit.acceptanceWorkdays === undefined)
    return { acceptsItselfAt: null, complainUntil: null };
  const at = workdays(catalogue, now, unit.acceptanceWorkdays);
  return { acceptsItselfAt: at, complainUntil: at };
}

type Words = {
  summary: string;
  sections: Record<string, string>;
  recorded: boolean;
  participants: number | null;
};

/** @throws AppError invalid_input */
function readWords({ service }: EngagementDesk, request: ReportRequest): Words {
  const summary = request.summary.trim();
  if (summary === '') throw invalidField('summary', 'required');
  if (summary.length > SUMMARY_MAX) throw invalidField('summary', 'too_long', { max: SUMMARY_MAX });
  const sections: Record<string, string> = {};
  for (const { key, required } of service.report) {
    const text = request.sections[key]?.trim() ?? '';
    if (text === '' && required) throw invalidField(`sections.${key}`, 'required');
    if (text.length > SUMMARY_MAX) throw invalidField(`sections.${key}`, 'too_long', { max: SUMMARY_MAX });
    if (text !== '') sections[key] = text;
  }
  const unknown = Object.keys(request.sections).find((key) => !service.report.some((one) => one.key === key));
  if (unknown !== undefined) throw invalidField(`sections.${unknown}`, 'unknown_key');
  const { participants } = request;
  if (
    participants !== null &&
    (!Number.isSafeInteger(participants) || participants < 1 || participants > PARTICIPANTS_MAX)
  )
    throw invalidField('participants', 'not_whole');
  return { summary, sections, recorded: request.recorded, participants };
}
