import { formatList } from '@zusage/i18n';
import { Button, DefinitionList, DueTime, ReasonList, type Fact } from '@zusage/ui';
import type { CoveredAnswer as Result, CoveredCase } from '../../forms/covered.ts';
import type { Catalogue, CoverageAnswer } from '../api-types.ts';
import { Bookable } from '../engagements/Bookable.tsx';
import { nextStepHref, phoneHref } from '../next-step.ts';
import { Alternatives } from '../request/Alternatives.tsx';
import { answerFacts } from '../request/answer-facts.tsx';
import { servedIn, type View } from '../view.ts';
import { answerSentence } from './covered-words.ts';

export interface CoveredAnswerProps {
  view: View;
  asked: CoveredCase;
  result: Result;
  catalogue: Catalogue;
}

/** What the contract promises for the case, by when, why, and what would change it. */
export function CoveredAnswer({ view, asked, result, catalogue }: CoveredAnswerProps) {
  const { coverage } = view.messages;
  return (
    <section class="covered-answer" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">{coverage.answer}</h2>
      <div data-answer-part>
        {result.kind === 'open' && <p class="soft">{coverage.answerWaiting}</p>}
        {result.kind === 'wrong' && (
          <p class="soft">{result.momentWrong ? coverage.momentWrong : coverage.unknown}</p>
        )}
        {result.kind === 'answered' && (
          <Answered
            view={servedIn(view, result.answer.timeZone)}
            asked={asked}
            answer={result.answer}
            catalogue={catalogue}
          />
        )}
      </div>
    </section>
  );
}

interface AnsweredProps {
  view: View;
  asked: CoveredCase;
  answer: CoverageAnswer;
  catalogue: Catalogue;
}

function Answered({ view, asked, answer, catalogue }: AnsweredProps) {
  const { coverage, request, common } = view.messages;
  const sentence = answerSentence(view, answer, asked.when === '');
  return (
    <div class="answered" data-said={sentence}>
      <p class={`answer-sentence answer-${answer.outcome}`}>{sentence}</p>
      <Way answer={answer} />
      <Bookable view={view} answer={answer} />
      {answer.responseDueAt && (
        <div class="two-lines">
          <p class="soft small">{coverage.deadline}</p>
          <DueTime {...view.times.moment(answer.responseDueAt)} look="figure" />
        </div>
      )}
      <DefinitionList
        facts={[
          ...answerFacts(view, answer, asked.severity, catalogue),
          ...toState(view, answer),
          ...contractFacts(view, answer),
        ]}
      />
      <Alternatives view={view} alternatives={answer.alternatives} />
      <ReasonList
        title={request.reasons}
        ruleLabel={common.rule}
        reasons={answer.reasons}
        hrefOf={(rule) => `${view.to.description}#${rule}`}
      />
      <p class="soft small">{coverage.decidedIn({ version: answer.catalogueVersion })}</p>
      <ReportIt view={view} asked={asked} answer={answer} />
    </div>
  );
}

/** Where it goes instead, as large as a deadline would be: never a dead end. */
function Way({ answer }: { answer: CoverageAnswer }) {
  const { next, outcome } = answer;
  if (!next || outcome === 'accepted' || outcome === 'waiting') return null;
  const isPhone = /^\+?[\d ()/-]+$/.test(next.target);
  if (isPhone)
    return (
      <div class="two-lines">
        <p class="soft small">{next.label}</p>
        <p>
          <a class="hotline" href={phoneHref(next.target)}>
            {next.target}
          </a>
        </p>
      </div>
    );
  return (
    <div class="actions">
      <Button href={nextStepHref(next)}>{next.label}</Button>
    </div>
  );
}

/** SEP-9, K-4: what to have at hand before one writes. */
function toState({ messages, locale }: View, { outcome, toState: facts }: CoverageAnswer): Fact[] {
  const isTaken = outcome === 'accepted' || outcome === 'waiting';
  if (!isTaken || facts.length === 0) return [];
  return [
    {
      term: messages.coverage.toState,
      value: formatList(
        facts.map(({ label }) => label),
        locale,
      ),
    },
  ];
}

function contractFacts(view: View, { contract, calendar }: CoverageAnswer): Fact[] {
  const { coverage } = view.messages;
  if (!contract) return [];
  return [
    {
      term: coverage.contract,
      value: <a href={view.to.contract(contract)}>{contract}</a>,
      ...(calendar ? { note: coverage.servedBy({ calendar: calendar.name }) } : {}),
    },
  ];
}

/** On to the request itself, with the product at hand; the portal's own way alone leads through the portal. */
function ReportIt({ view, asked, answer }: Omit<AnsweredProps, 'catalogue'>) {
  const { coverage } = view.messages;
  const isTaken = answer.outcome === 'accepted' || answer.outcome === 'waiting';
  if (!isTaken || asked.channel !== 'portal' || asked.when !== '') return null;
  const along = new URLSearchParams();
  if (asked.customer) along.set('customer', asked.customer);
  if (asked.product) along.set('product', asked.product);
  const query = along.toString();
  return (
    <p>
      <a href={query ? `${view.to.newRequest}?${query}` : view.to.newRequest}>{coverage.report}</a>
    </p>
  );
}
