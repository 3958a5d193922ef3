import { DefinitionList, DueTime, ReasonList } from '@zusage/ui';
import { nextStepHref } from '../../views/next-step.ts';
import { Alternatives } from '../../views/request/Alternatives.tsx';
import type { View } from '../../views/view.ts';
import type { CallAnswer } from '../api-types.ts';
import { unnamedFacts } from './unnamed-facts.ts';

export interface CallPromiseProps {
  view: View;
  answer: CallAnswer | null;
}

/** What the caller can be told before the ticket is entered. A script replaces it while the form is filled in. */
export function CallPromise({ view, answer }: CallPromiseProps) {
  const { staff } = view.messages;
  return (
    <div class="call-promise" id="promise" aria-live="polite">
      <h2 class="small soft">{staff.phonePromise}</h2>
      {answer ? <Promised view={view} answer={answer} /> : <p class="soft">{staff.phonePromiseEmpty}</p>}
    </div>
  );
}

function Promised({ view, answer }: { view: View; answer: CallAnswer }) {
  const { messages, times } = view;
  const { request, common } = messages;
  const starts =
    answer.clockStartsAt && !times.isPast(answer.clockStartsAt) ? times.spoken(answer.clockStartsAt) : null;
  const missing = isSentOn(answer) ? [] : unnamedFacts(answer);
  return (
    <>
      <Headline view={view} answer={answer} />
      {starts && <p class="small soft">{request.clockStarts({ at: starts })}</p>}
      {missing.length > 0 && (
        <DefinitionList
          facts={[
            {
              term: messages.staff.missingFacts,
              value: (
                <ul role="list">
                  {missing.map((label) => (
                    <li key={label}>{label}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      {'alternatives' in answer && <Alternatives view={view} alternatives={answer.alternatives} />}
      <ReasonList title={request.reasons} ruleLabel={common.rule} reasons={answer.reasons} />
      {answer.next && <NextStep view={view} next={answer.next} />}
    </>
  );
}

function Headline({ view, answer }: { view: View; answer: CallAnswer }) {
  const { common, request } = view.messages;
  if (isSentOn(answer)) {
    return <p class="no-deadline">{common.outcome[answer.outcome]}</p>;
  }
  if (answer.responseDueAt) {
    return (
      <div>
        <p class="small soft">{request.answerBy}</p>
        <DueTime {...view.times.moment(answer.responseDueAt)} look="figure" />
      </div>
    );
  }
  return (
    <p class="no-deadline">{answer.outcome === 'waiting' ? common.outcome.waiting : common.noFixedTime}</p>
  );
}

/** No ticket comes of it this way. */
function isSentOn({ outcome }: CallAnswer): boolean {
  return outcome === 'redirected' || outcome === 'refused';
}

/** Never a dead end: what the caller can do instead. */
export function NextStep({ view, next }: { view: View; next: NonNullable<CallAnswer['next']> }) {
  const isHere = next.target.startsWith('/');
  return (
    <div class="fact">
      <p class="small soft">{view.messages.staff.phoneNextStep}</p>
      <p>
        <a href={nextStepHref(next)}>{next.label}</a>
      </p>
      {!isHere && <p class="soft small next-target">{next.target.replace(/^https:\/\//, '')}</p>}
    </div>
  );
}
