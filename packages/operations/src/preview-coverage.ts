import { askedFacts, type Catalogue } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import { invalidField } from '@zusage/errors';
import type { Locale } from '@zusage/i18n';
import { localMoment } from '@zusage/service-time';
import { alternativeViews, type AlternativeView } from './alternative-view.ts';
import { toAnswer, type Answer } from './answer.ts';
import { calendarOfContract, type CalendarView } from './contract-settings.ts';
import { assessCoverage, type Coverage, type CoverageQuestion } from './coverage.ts';
import { isReckoned } from './customers/field-rules.ts';
import { databaseNow, toInstant, type Instant } from './instant.ts';
import type { Scope } from './scope.ts';

/** An answer to a question that reports nothing yet, with what it was decided on. */
export type PreviewAnswer = Answer & {
  /** The moment that it was decided for. */
  at: Instant;
  /** Number of the contract; null: there is none. */
  contract: string | null;
  /** What serves it where that is not the provider's own calendar (N-2). */
  calendar: CalendarView | null;
  catalogueVersion: number;
  /** What the request itself has to state in words, where the question was asked as if it were stated. */
  toState: { key: string; label: string }[];
  /** What would change it for the better; empty where nothing would. */
  alternatives: AlternativeView[];
};

/**
 * How a preview is asked. Now, unless another moment is asked for; `localAt` is on the reader's own clock, `YYYY-MM-DDTHH:mm`.
 * `assumeWords`: as if everything that is answered in words were stated, which nobody writes before there is a request.
 */
export interface PreviewOptions {
  at?: Date | undefined;
  localAt?: string | undefined;
  assumeWords?: boolean | undefined;
}

/**
 * What would be promised for this request, now or at another moment; writes nothing.
 *
 * @throws AppError invalid_input, also for a `localAt` that is no moment
 */
export async function previewCoverage(
  scope: Scope,
  question: CoverageQuestion,
  asked: PreviewOptions = {},
): Promise<PreviewAnswer> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const moment = momentOf(scope, asked) ?? (await databaseNow(trx));
    if (!asked.assumeWords)
      return toPreview(await assessCoverage(trx, scope, question, moment), scope.locale, moment);
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const stated = { ...question, facts: { ...wordsOf(catalogue), ...question.facts } };
    const coverage = await assessCoverage(trx, scope, stated, moment);
    return { ...toPreview(coverage, scope.locale, moment), toState: toStateOf(coverage, scope.locale) };
  });
}

/** What a preview says, whoever asked for it. */
export function toPreview(coverage: Coverage, locale: Locale, moment: Date): PreviewAnswer {
  const { decision, catalogue, catalogueVersion, contract } = coverage;
  return {
    ...toAnswer(decision, catalogue, locale),
    at: toInstant(moment),
    contract: contract?.number ?? null,
    calendar: contract && calendarOfContract(catalogue, contract, locale),
    catalogueVersion,
    toState: [],
    alternatives: alternativeViews(coverage, locale),
  };
}

function momentOf({ actor }: Scope, { at, localAt }: PreviewOptions): Date | undefined {
  if (localAt === undefined) return at;
  const zone = actor.kind === 'person' ? actor.person.timeZone : 'UTC';
  const moment = isReckoned(localAt.slice(0, 10)) ? localMoment(localAt, zone) : null;
  if (!moment) throw invalidField('localAt', 'invalid_time');
  return moment;
}

/** Stands for words that are not written yet; it is decided on and never shown. */
const WORDS = '…';

const wordsOf = ({ facts }: Catalogue): Record<string, string> =>
  Object.fromEntries(facts.filter(({ choices }) => !choices).map(({ key }) => [key, WORDS]));

/** What a complete request of this kind says in words, in the catalogue's order. */
function toStateOf({ facts, catalogue, decision }: Coverage, locale: Locale): PreviewAnswer['toState'] {
  const stated = {
    severity: decision.severity,
    hasProduct: facts.product !== null,
    facts: facts.facts,
  };
  return askedFacts(catalogue, stated)
    .filter(({ required, choices }) => required && !choices)
    .map(({ key, label }) => ({ key, label: label[locale] }));
}
