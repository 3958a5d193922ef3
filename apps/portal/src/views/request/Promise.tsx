import { Button, DefinitionList, DueTime, ReasonList } from '@zusage/ui';
import type { Catalogue, CoverageAnswer } from '../api-types.ts';
import { Bookable } from '../engagements/Bookable.tsx';
import { isByPhone, nextStepHref, phoneHref } from '../next-step.ts';
import { servedIn, type View } from '../view.ts';
import { Alternatives } from './Alternatives.tsx';
import { answerFacts } from './answer-facts.tsx';
import { promiseSentence, sentOnTitle, withoutDeadline } from './promise-words.ts';

export interface PromiseProps {
  view: View;
  /** Null until enough is known. */
  answer: CoverageAnswer | null;
  /** The severity that was asked for: it may be treated as another. */
  asked: string;
  catalogue: Pick<Catalogue, 'severities'>;
  /** The page says above where the request goes instead: once is enough. */
  isSentOn?: boolean;
}

/** What will be promised: by when, in which hours, and why. The same words before and after sending. */
export function PromisePanel({ view, answer, asked, catalogue, isSentOn = false }: PromiseProps) {
  const { request } = view.messages;
  return (
    <div class="promise" data-said={promiseSentence(view, answer)}>
      {answer ? (
        <Answered
          view={servedIn(view, answer.timeZone)}
          answer={answer}
          asked={asked}
          catalogue={catalogue}
          isSentOn={isSentOn}
        />
      ) : (
        <p class="soft">{request.promiseWaiting}</p>
      )}
    </div>
  );
}

interface AnsweredProps extends PromiseProps {
  answer: CoverageAnswer;
}

function Answered({ view, answer, asked, catalogue, isSentOn }: AnsweredProps) {
  const { request, common } = view.messages;
  if (isSentOn) return <p>{promiseSentence(view, answer)}</p>;
  return (
    <>
      <Headline view={view} answer={answer} />
      <DefinitionList facts={answerFacts(view, answer, asked, catalogue)} />
      <Alternatives view={view} alternatives={answer.alternatives} />
      <ReasonList title={request.reasons} ruleLabel={common.rule} reasons={answer.reasons} />
    </>
  );
}

function Headline({ view, answer }: { view: View; answer: CoverageAnswer }) {
  const { request } = view.messages;
  if (answer.outcome === 'redirected' || answer.outcome === 'refused')
    return <Elsewhere view={view} answer={answer} title={sentOnTitle(view, answer.next)} />;
  if (!answer.responseDueAt) return <p>{withoutDeadline(view, answer)}</p>;
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
      <Bookable view={view} answer={answer} />
    </div>
  );
}

export function NextStep({ next }: { view: View; next: NonNullable<CoverageAnswer['next']> }) {
  if (isByPhone(next)) {
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
