import { openIntervals, type Calendar, type ServiceWindow } from '@zusage/service-time';

export const WORK_KINDS = ['session', 'preparation', 'documentation'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Work that a completion report states; both ends on whole minutes. */
export interface WorkPart {
  kind: WorkKind;
  startsAt: Date;
  endsAt: Date;
}

/** A stretch of one part at one factor. */
export interface ChargedStretch extends WorkPart {
  minutes: number;
  /** 100 inside the window, the agreed one outside, 0 for what was agreed not to count. */
  factorPercent: number;
}

export interface ChargeTerms {
  /** Inside it an hour costs an hour (N-14); null where the unit knows no window: every hour then does. */
  window: ServiceWindow | null;
  calendar: Calendar;
  /** Of the statement of work. */
  factorPercent: number;
  /** Preparation and documentation count unless agreed otherwise. */
  preparationCounts: boolean;
}

const MINUTE = 60_000;

/**
 * Cuts work at the edges of the unit's window: each stretch has one factor (N-14, reading "A session across the edge").
 * Minutes are those that really passed: an hour that the clock skips or repeats in a night of daylight saving is not
 * charged, or is charged twice. The sum is rounded up once, by whoever charges, not here.
 *
 * @returns stretches in the order of the parts, each part's in the order of time
 */
export const splitByFactor = (parts: readonly WorkPart[], terms: ChargeTerms): ChargedStretch[] =>
  parts.flatMap((part) => {
    if (part.kind !== 'session' && !terms.preparationCounts)
      return stretch(part, part.startsAt, part.endsAt, 0);
    if (terms.window === null) return stretch(part, part.startsAt, part.endsAt, 100);
    return splitAtWindow(part, terms.window, terms);
  });

function splitAtWindow(
  part: WorkPart,
  window: ServiceWindow,
  { calendar, factorPercent }: ChargeTerms,
): ChargedStretch[] {
  const stretches: ChargedStretch[] = [];
  let reached = part.startsAt;
  for (const { from, to } of openIntervals(window, calendar, part.startsAt, part.endsAt)) {
    stretches.push(...stretch(part, reached, from, factorPercent), ...stretch(part, from, to, 100));
    reached = to;
  }
  return [...stretches, ...stretch(part, reached, part.endsAt, factorPercent)];
}

function stretch({ kind }: WorkPart, startsAt: Date, endsAt: Date, factorPercent: number): ChargedStretch[] {
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE);
  return minutes > 0 ? [{ kind, startsAt, endsAt, minutes, factorPercent }] : [];
}

/** A moment at the whole minute before it: the portal's clock knows milliseconds, a report states minutes. */
export const atMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / MINUTE) * MINUTE);
