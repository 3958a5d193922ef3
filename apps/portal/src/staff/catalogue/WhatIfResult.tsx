import { ReasonList } from '@zusage/ui';
import { nextStepHref } from '../../views/next-step.ts';
import type { View } from '../../views/view.ts';
import type { WhatIfAnswer } from '../api-types.ts';
import { wallTimeOf } from './wall-time.ts';

/** What would be promised, and why; the case as lines of the catalogue file below. */
export function WhatIfResult({ view, result }: { view: View; result: WhatIfAnswer | null }) {
  const { catalogueAdmin: words, common, request } = view.messages;
  return (
    <section class="what-if-answer" aria-labelledby="answer" aria-live="polite">
      <h2 id="answer" class="small soft">
        {words.answer}
      </h2>
      {result === null ? (
        <p class="soft">{words.answerEmpty}</p>
      ) : (
        <>
          <Promised view={view} result={result} />
          <ReasonList title={request.reasons} ruleLabel={common.rule} reasons={result.answer.reasons} />
          <details class="fold">
            <summary>{words.asExample}</summary>
            <p class="small soft">{words.asExampleHelp}</p>
            <pre class="file-lines" tabIndex={0} role="region" aria-label={words.asExample}>
              {result.example}
            </pre>
          </details>
        </>
      )}
    </section>
  );
}

function Promised({ view, result }: { view: View; result: WhatIfAnswer }) {
  const { catalogueAdmin: words, common } = view.messages;
  const { answer, situation } = result;
  const wall = (instant: string) =>
    words.inZone({
      at: wallTimeOf(view, instant, situation.timeZone),
      zone: situation.timeZone.replaceAll('_', ' '),
    });
  const starts = answer.clockStartsAt && wallTimeOf(view, answer.clockStartsAt, situation.timeZone);
  return (
    <div class="verdict">
      <p class="no-deadline">{common.outcome[answer.outcome]}</p>
      {answer.responseDueAt && <p class="verdict-due">{words.dueBy({ at: wall(answer.responseDueAt) })}</p>}
      {answer.outcome === 'accepted' && !answer.responseDueAt && <p>{words.noTime}</p>}
      {starts && <p class="soft">{words.clockStarts({ at: starts })}</p>}
      {answer.severityName !== situation.severity && (
        <p>{words.severityChanged({ severity: answer.severityName })}</p>
      )}
      {answer.outcome === 'waiting' && (
        <p>{words.situation.missing({ what: answer.missingFacts.map(({ label }) => label).join(', ') })}</p>
      )}
      {answer.next && (
        <p>
          <a href={nextStepHref(answer.next)}>{answer.next.label}</a>
        </p>
      )}
    </div>
  );
}
