import { invalidField } from '@zusage/errors';
import { localDate } from '@zusage/service-time';
import { startOfDay, type StatementGroup } from '@zusage/units';

export interface PeriodRequest {
  /** Days `YYYY-MM-DD` of the provider's calendar, both included; left out, the period is open. */
  from?: string | undefined;
  to?: string | undefined;
  group?: StatementGroup | undefined;
  /** What was recorded by the end of this day, or by this very moment (S89); left out, by now. */
  asOf?: string | Date | undefined;
}

/** A period as the ledger is asked for it. */
export interface AskedPeriod {
  from: Date | null;
  until: Date | null;
  group: StatementGroup | null;
  asOf: Date | null;
}

/**
 * The moments that a request means.
 *
 * @param clock the provider's zone and the database's present moment
 * @throws AppError invalid_input (`to`: end_before_start; `asOf`: too_far for what has not come)
 */
export function readPeriod(
  { from, to, group, asOf }: PeriodRequest,
  { timeZone, now }: { timeZone: string; now: Date },
): AskedPeriod {
  if (from !== undefined && to !== undefined && to < from) throw invalidField('to', 'end_before_start');
  const today = localDate(timeZone, now);
  const isAhead = typeof asOf === 'string' ? asOf > today : asOf !== undefined && asOf > now;
  if (isAhead) throw invalidField('asOf', 'too_far', { max: today });
  return {
    from: from === undefined ? null : startOfDay(from, timeZone),
    until: to === undefined ? null : afterDay(to, timeZone),
    group: group ?? null,
    asOf: momentOf(asOf, timeZone, now),
  };
}

/** The first moment after a day. */
const afterDay = (day: string, timeZone: string): Date =>
  startOfDay(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10), timeZone);

function momentOf(asOf: PeriodRequest['asOf'], timeZone: string, now: Date): Date | null {
  if (typeof asOf !== 'string') return asOf ?? null;
  const end = new Date(afterDay(asOf, timeZone).getTime() - 1);
  // Today is not over: what is known of it is what is known now.
  return end < now ? end : null;
}
