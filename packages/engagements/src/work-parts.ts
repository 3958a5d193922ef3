import type { WorkPart } from './charge-split.ts';

/** One session or preparation at a time; longer is a slip of the keyboard. */
export const PART_MINUTES_MAX = 24 * 60;
export const PARTS_MAX = 20;

export type PartFault =
  | { index: number; field: 'startsAt'; problem: 'too_early' | 'overlaps' }
  | { index: number; field: 'endsAt'; problem: 'end_before_start' | 'too_long' | 'too_far' };

/**
 * What is wrong with the parts of a report: each ends after it begins, lasts a day at most and is over; none lies in
 * another or in what was reported before, so that no minute is charged twice.
 *
 * @param before parts of the engagement's other reports
 * @param since work cannot have begun before the engagement was agreed on
 */
export function partFaults(
  parts: readonly WorkPart[],
  {
    now,
    since,
    before,
  }: { now: Date; since: Date; before: readonly Pick<WorkPart, 'startsAt' | 'endsAt'>[] },
): PartFault[] {
  return parts.flatMap((part, index): PartFault[] => {
    const { startsAt, endsAt } = part;
    if (endsAt <= startsAt) return [{ index, field: 'endsAt', problem: 'end_before_start' }];
    if (endsAt > now) return [{ index, field: 'endsAt', problem: 'too_far' }];
    if (endsAt.getTime() - startsAt.getTime() > PART_MINUTES_MAX * 60_000)
      return [{ index, field: 'endsAt', problem: 'too_long' }];
    if (startsAt < since) return [{ index, field: 'startsAt', problem: 'too_early' }];
    const others = [...before, ...parts.slice(0, index)];
    if (others.some((other) => startsAt < other.endsAt && other.startsAt < endsAt))
      return [{ index, field: 'startsAt', problem: 'overlaps' }];
    return [];
  });
}
