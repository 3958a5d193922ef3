import type { View } from '../../views/view.ts';
import type { Verdict as VerdictView } from '../api-types.ts';
import { wallTimeOf } from './wall-time.ts';

/** What a version answers, short: outcome, deadline or way on, and the rules it follows from. */
export function Verdict({ view, verdict }: { view: View; verdict: VerdictView | null }) {
  const { catalogueAdmin: words } = view.messages;
  if (verdict === null) return <p class="soft">{words.undecidable}</p>;
  const { outcome, next, rules, severity } = verdict;
  return (
    <div class="verdict">
      <p class="verdict-head">{headline(view, verdict)}</p>
      {next && <p>{next.label}</p>}
      <p class="small soft">
        {outcome === 'accepted' ? `${severity} · ` : ''}
        {words.byRules({ rules: rules.join(', ') })}
      </p>
    </div>
  );
}

function headline(view: View, { outcome, dueAt, timeZone }: VerdictView): string {
  const { catalogueAdmin: words } = view.messages;
  if (outcome !== 'accepted') return words.outcome[outcome];
  return dueAt
    ? words.dueBy({ at: wallTimeOf(view, dueAt, timeZone) })
    : `${words.outcome.accepted}, ${words.noTime}`;
}
