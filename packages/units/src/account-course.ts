import { sql, type Transaction } from '@zusage/db';
import type { StatementBalance } from './account-statement.ts';
import { runningLines } from './running-lines.ts';

export interface CourseQuestion {
  /** First moment of the picture, and the first after it; null is open. By when movements occurred. */
  from: Date | null;
  until: Date | null;
  /** What was recorded by then (S89); null is now. */
  asOf: Date | null;
  /** Days are those of this zone. */
  timeZone: string;
  /** Most steps: where more days than that have movements, neighbouring days make one step. */
  stepsMax: number;
}

/** How an account stood at the end of a day on which something moved, and what moved since the step before. */
export interface CourseStep extends StatementBalance {
  /** `YYYY-MM-DD`: the last day with a movement in this step. */
  day: string;
  /** Bought; what corrections took back of it is not counted against it here. */
  purchased: number;
  used: number;
  forfeited: number;
  expired: number;
  movements: number;
}

export interface AccountCourse {
  /** Before the first step. */
  opening: StatementBalance;
  /** In order of their days. */
  steps: CourseStep[];
  /** Days that one step may hold: 1 where nothing was drawn together. */
  daysPerStep: number;
}

/**
 * How an account went over time, a step for each day with movements: in the database, so that ten thousand movements are
 * drawn as fast as ten. Each step has the exact balance after its last movement, the same that the statement's line has.
 */
export async function accountCourse(
  trx: Transaction,
  providerId: string,
  accountId: string,
  { from, until, asOf, timeZone, stepsMax }: CourseQuestion,
): Promise<AccountCourse> {
  const { rows } = await sql<CourseRow>`
    ${runningLines(providerId, accountId, asOf)},
    shown as (
      select r.sequence, r.kind, r.occurred_at, r.moved, r.held_after, r.available_after, r.used_change, r.forfeited_change,
             r.expired_change, (r.occurred_at at time zone ${timeZone})::date as day,
             (${from}::timestamptz is not null and r.occurred_at < ${from}) as before
        from running r where ${until}::timestamptz is null or r.occurred_at < ${until}
    ),
    -- Drawn together only where there are too many: into equal stretches of the time that is shown.
    width as (
      select min(day) as first,
             case when count(distinct day) <= ${stepsMax} then 1
                  else ceil((max(day) - min(day) + 1)::numeric / ${stepsMax})::int end as days
        from shown where not before
    )
    select before, max(day)::text as day, width.days as days_per_step, count(*)::int as movements,
           (array_agg(held_after order by occurred_at desc, sequence desc))[1] as held,
           (array_agg(available_after order by occurred_at desc, sequence desc))[1] as available,
           coalesce(sum(moved) filter (where kind = 'purchase'), 0)::bigint as purchased,
           coalesce(sum(used_change), 0)::bigint as used,
           coalesce(sum(forfeited_change), 0)::bigint as forfeited,
           coalesce(sum(expired_change), 0)::bigint as expired
      from shown cross join width
     group by before, width.days, case when before then 0 else (day - width.first) / width.days end
     order by before desc, day`.execute(trx);
  const opening = rows.find(({ before }) => before);
  return {
    opening: { held: opening?.held ?? 0, available: opening?.available ?? 0 },
    steps: rows.filter(({ before }) => !before).map(toStep),
    daysPerStep: rows[0]?.days_per_step ?? 1,
  };
}

interface CourseRow extends CourseStep {
  before: boolean;
  days_per_step: number | null;
}

const toStep = ({ day, held, available, purchased, used, forfeited, expired, movements }: CourseRow) => ({
  day,
  held,
  available,
  purchased,
  used,
  forfeited,
  expired,
  movements,
});
