import { DefinitionList } from '@zusage/ui';
import { nextStepHref, phoneHref } from '../next-step.ts';
import { servedIn, type View } from '../view.ts';
import type { PromiseNow } from './promise-now.ts';

/** "If you report it now": the deadline of each severity, as a person at the counter would say it. */
export function PromisesNow({ view, promises }: { view: View; promises: readonly PromiseNow[] }) {
  const { overview, coverage } = view.messages;
  return (
    <section class="margin-block" aria-labelledby="promise-now">
      <h2 id="promise-now">{overview.ifNow}</h2>
      {promises.every(isUntimed) ? (
        <p>{overview.ifNowUntimed}</p>
      ) : (
        <DefinitionList facts={promises.map((promise) => ({ term: promise.name, ...said(view, promise) }))} />
      )}
      <p>
        <a href={view.to.covered}>{coverage.title}</a>
      </p>
    </section>
  );
}

/** Taken, but without a promised time: said once instead of for each severity. */
function isUntimed({ answer }: PromiseNow): boolean {
  return answer.responseDueAt === null && (answer.outcome === 'accepted' || answer.outcome === 'waiting');
}

function said(view: View, { answer }: PromiseNow) {
  const { messages, times } = servedIn(view, answer.timeZone);
  const { overview, common, contracts } = messages;
  if (answer.outcome === 'redirected' && answer.next?.kind === 'hotline') {
    const { target } = answer.next;
    return { value: <a href={phoneHref(target)}>{target}</a>, note: overview.ifNowPhone };
  }
  if (answer.outcome === 'redirected' && answer.next) {
    return { value: <a href={nextStepHref(answer.next)}>{answer.next.label}</a> };
  }
  if (answer.outcome === 'redirected' || answer.outcome === 'refused') {
    return { value: overview.ifNowRefused };
  }
  if (!answer.responseDueAt)
    return { value: answer.noTime === 'not_agreed' ? contracts.notAgreed : common.noFixedTime };
  const due = times.moment(answer.responseDueAt);
  return {
    value: overview.ifNowAnswer({ at: times.spoken(answer.responseDueAt) }),
    ...(due.zone ? { note: due.zone } : {}),
  };
}
