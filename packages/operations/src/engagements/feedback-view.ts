import { localDate } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import { listFeedback, type Feedback } from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { organisationNumbers } from '@zusage/identity';
import { startOfDay } from '@zusage/units';
import { monthsBefore } from '../customers/calendar-day.ts';
import { databaseNow, toInstant, type Instant } from '../instant.ts';
import { isStaff, type PersonScope } from '../scope.ts';

export interface FeedbackFigure {
  /** `YYYY-MM` of the provider's calendar. */
  month: string;
  service: string;
  answers: number;
  /** 1 to 5. */
  average: number;
  /** How many gave 1, 2, 3, 4, 5. */
  spread: number[];
}

export interface FeedbackView {
  /** The latest month first, and in it by service. */
  figures: FeedbackFigure[];
  total: { answers: number; average: number } | null;
  /** What was written lately, the latest first. */
  latest: {
    number: string;
    position: number;
    customer: { customerNumber: string; name: string };
    service: string;
    rating: number;
    words: string;
    at: Instant;
  }[];
}

/** So far back the table reaches. */
const MONTHS = 12;
const LATEST_MAX = 20;

/** What customers answered after sessions, over time (N-29). @throws AppError forbidden */
export async function feedbackOverTime(scope: PersonScope): Promise<FeedbackView> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  const { providerId, locale } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, providerId);
    const today = localDate(catalogue, await databaseNow(trx));
    const first = monthsBefore(`${today.slice(0, 7)}-01`, MONTHS - 1);
    const found = await listFeedback(trx, providerId, startOfDay(first, catalogue.timeZone));
    const names = new Map(catalogue.services.map(({ key, name }) => [key, name[locale]]));
    const serviceOf = ({ serviceKey }: Feedback) => names.get(serviceKey) ?? '';
    const customers = await organisationNumbers(
      trx,
      providerId,
      found.map(({ organisationId }) => organisationId),
    );
    const spoken = found.flatMap((one) => (one.words === null ? [] : [{ ...one, words: one.words }]));
    return {
      figures: figuresOf(found, serviceOf, ({ at }) => localDate(catalogue, at).slice(0, 7)),
      total: found.length === 0 ? null : { answers: found.length, average: averageOf(found) },
      latest: spoken.slice(0, LATEST_MAX).map((one) => ({
        number: one.number,
        position: one.position,
        customer: customers(one.organisationId) ?? { customerNumber: '', name: '' },
        service: serviceOf(one),
        rating: one.rating,
        words: one.words,
        at: toInstant(one.at),
      })),
    };
  });
}

const averageOf = (answers: readonly Feedback[]): number =>
  answers.reduce((sum, { rating }) => sum + rating, 0) / answers.length;

function figuresOf(
  answers: readonly Feedback[],
  serviceOf: (one: Feedback) => string,
  monthOf: (one: Feedback) => string,
): FeedbackFigure[] {
  const groups = Map.groupBy(answers, (one) => `${monthOf(one)} ${serviceOf(one)}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          month: monthOf(first),
          service: serviceOf(first),
          answers: group.length,
          average: averageOf(group),
          spread: [1, 2, 3, 4, 5].map((rating) => group.filter((one) => one.rating === rating).length),
        },
      ];
    })
    .toSorted((a, b) => b.month.localeCompare(a.month) || a.service.localeCompare(b.service));
}
