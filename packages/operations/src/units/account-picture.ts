import { dayIn, startOfDay, accountCourse, type AccountCourse, type Lot } from '@zusage/units';
import type { Transaction } from '@zusage/db';
import type { AskedPeriod } from './statement-period.ts';

/** How an account went and what expires ahead: all that its picture shows. Days are those of the provider's calendar. */
export interface AccountPicture extends AccountCourse {
  /** `YYYY-MM-DD`: first and last day that are shown. */
  from: string;
  to: string;
  today: string;
  /** What was held and available when the picture was made: the end of the last step. */
  now: { held: number; available: number };
  /** What expires after today of what is available now, if nothing of it is used, the soonest first. */
  ahead: { day: string; amount: number }[];
}

/** A picture shows the last year unless another period is asked for. */
const DAYS_BACK = 365;
const DAY_MS = 86_400_000;
/** More steps than this no reader can tell apart. */
const STEPS_MAX = 120;

/**
 * The picture of an account: the past as booked, and ahead what expires if nothing is used. For a past period and as of a
 * past moment there is no ahead.
 */
export async function accountPicture(
  trx: Transaction,
  providerId: string,
  accountId: string,
  { period, lots, timeZone, now }: { period: AskedPeriod; lots: readonly Lot[]; timeZone: string; now: Date },
): Promise<AccountPicture> {
  const from =
    period.from ?? startOfDay(dayIn(new Date(now.getTime() - DAYS_BACK * DAY_MS), timeZone), timeZone);
  const { until, asOf } = period;
  const course = await accountCourse(trx, providerId, accountId, {
    from,
    until,
    asOf,
    timeZone,
    stepsMax: STEPS_MAX,
  });
  const day = (moment: Date): string => dayIn(moment, timeZone);
  const today = day(now);
  const isPast = asOf !== null || (until !== null && until <= now);
  const ahead = isPast ? [] : expiriesAhead(lots, day);
  const lastDay = until === null ? null : day(new Date(until.getTime() - 1));
  const first = course.steps[0]?.day ?? today;
  const { held, available } = course.steps.at(-1) ?? course.opening;
  // Before the first movement there is nothing to see.
  const begins = course.opening.held === 0 && period.from === null ? first : day(from);
  const ends = isPast ? (lastDay ?? (asOf ? day(asOf) : today)) : (ahead.at(-1)?.day ?? today);
  return {
    ...course,
    from: begins,
    to: ends < begins ? begins : ends,
    today,
    now: { held, available },
    ahead,
  };
}

function expiriesAhead(lots: readonly Lot[], day: (moment: Date) => string): AccountPicture['ahead'] {
  const byDay = new Map<string, number>();
  for (const { available, expiresAt, isExpired } of lots)
    if (!isExpired && available > 0) byDay.set(day(expiresAt), (byDay.get(day(expiresAt)) ?? 0) + available);
  return [...byDay]
    .map(([each, amount]) => ({ day: each, amount }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
