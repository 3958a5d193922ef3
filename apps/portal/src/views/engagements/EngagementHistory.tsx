import type { View } from '../view.ts';
import type { Engagement, HistoryLine } from './engagement-types.ts';
import { amountOf } from './engagement-words.ts';

type Historied = Pick<Engagement, 'history' | 'unit'>;

/** Every step with its moment, who took it, and the reason that was given. */
export function EngagementHistory({ view, engagement }: { view: View; engagement: Historied }) {
  const { engagements: words } = view.messages;
  return (
    <section class="section" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="life-history" role="list">
        {engagement.history.map((line, index) => (
          <li key={index}>
            <time class="soft small" dateTime={line.at}>
              {view.times.absolute(line.at)}
            </time>
            <span>
              {line.session !== null && `${words.historySession({ position: line.session })}: `}
              {eventWord(view, line)}
              {amountIn(view, engagement, line)}
            </span>
            <span class="soft small">
              {line.actor ?? words.bySystem} · {words.rule({ rule: line.rule.rule })}
            </span>
            {line.note && <p class="pre-line">{line.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function eventWord({ messages }: View, { kind, session }: HistoryLine): string {
  const { event, sessionEvent } = messages.engagements;
  const own: Readonly<Record<string, string>> = session === null ? event : sessionEvent;
  return own[kind] ?? event.other;
}

function amountIn(view: View, { unit }: Historied, { details }: HistoryLine): string {
  const { amount } = details;
  return typeof amount === 'number' && amount > 0 ? `: ${amountOf(view, unit, amount)}` : '';
}
