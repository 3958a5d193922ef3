import { formatList } from '@zusage/i18n';
import { Button, DefinitionList, DueTime, ReasonList, type Fact } from '@zusage/ui';
import type { CoverageAnswer } from '../api-types.ts';
import { nextStepHref, phoneHref } from '../next-step.ts';
import type { View } from '../view.ts';
import { promiseSentence } from './promise-words.ts';

export interface PromiseProps {
  view: View;
  /** Null until enough is known. */
  answer: CoverageAnswer | null;
  /** The page says above where the request goes instead: once is enough. */
  isSentOn?: boolean;
}

/** What will be promised: by when, in which hours, and why. The same words before and after sending. */
export function PromisePanel({ view, answer, isSentOn = false }: PromiseProps) {
  const { request } = view.messages;
  return (
    <div class="promise" data-said={promiseSentence(view, answer)}>
      {answer ? (
        <Answered view={view} answer={answer} isSentOn={isSentOn} />
      ) : (
        <p class="soft">{request.promiseWaiting}</p>
      )}
    </div>
  );
}

interface AnsweredProps {
  view: View;
  answer: CoverageAnswer;
  isSentOn: boolean;
}

function Answered({ view, answer, isSentOn }: AnsweredProps) {
  const { request, common } = view.messages;
  if (isSentOn) return <p>{promiseSentence(view, answer)}</p>;
  return (
    <>
      <Headline view={view} answer={answer} />
      <DefinitionList facts={factsOf(view, answer)} />
      <ReasonList title={request.reasons} ruleLabel={common.rule} reasons={answer.reasons} />
    </>
  );
}

function Headline({ view, answer }: { view: View; answer: CoverageAnswer }) {
  const { request } = view.messages;
  if (answer.outcome === 'redirected')
    return <Elsewhere view={view} answer={answer} title={request.redirectedTitle} />;
  if (answer.outcome === 'refused')
    return <Elsewhere view={view} answer={answer} title={request.refusedTitle} />;
  if (!answer.responseDueAt) return <p>{request.noDeadline}</p>;
  return (
    <div class="two-lines">
      <p class="soft small">{request.answerBy}</p>
      <DueTime {...view.times.moment(answer.responseDueAt)} look="figure" />
    </div>
  );
}

/** A request that goes another way: where, as large as a deadline would be. */
export function Elsewhere({ view, answer, title }: { view: View; answer: CoverageAnswer; title: string }) {
  return (
    <div class="two-lines">
      <p>{title}</p>
      {answer.next && <NextStep view={view} next={answer.next} />}
    </div>
  );
}

export function NextStep({ next }: { view: View; next: NonNullable<CoverageAnswer['next']> }) {
  if (next.kind === 'hotline') {
    return (
      <p>
        <a class="hotline" href={phoneHref(next.target)}>
          {next.target}
        </a>
      </p>
    );
  }
  return (
    <p>
      <Button href={nextStepHref(next)}>{next.label}</Button>
    </p>
  );
}

function factsOf({ messages, times, locale }: View, answer: CoverageAnswer): Fact[] {
  const { request, overview } = messages;
  const facts: Fact[] = [];
  const isTaken = answer.outcome === 'accepted' || answer.outcome === 'waiting';
  if (isTaken && answer.clockStartsAt && !times.isPast(answer.clockStartsAt)) {
    facts.push({ term: request.clockTerm, value: times.absolute(answer.clockStartsAt) });
  }
  if (answer.window) facts.push({ term: overview.serviceWindow, value: answer.window });
  facts.push({ term: request.classTerm, value: answer.severityName });
  const missing = answer.missingFacts.map(({ label }) => label);
  // Most catalogues say it in a reason of their own; once is enough.
  const isSaid = answer.reasons.some(({ text }) => missing.every((label) => text.includes(label)));
  if (missing.length > 0 && !isSaid)
    facts.push({ term: request.missingTerm, value: formatList(missing, locale) });
  if (isTaken && answer.next?.kind === 'hotline') {
    facts.push({
      term: request.hotline,
      value: <a href={phoneHref(answer.next.target)}>{answer.next.target}</a>,
    });
  }
  return facts;
}
