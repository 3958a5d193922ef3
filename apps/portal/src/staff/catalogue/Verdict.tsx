import type { View } from '../../views/view.ts';
import type { Verdict as VerdictView } from '../api-types.ts';
import { wallTimeOf } from './wall-time.ts';

/** What a version answers, short: outcome, deadline or way on, and the rules it follows from. */
export function Verdict({ view, verdict }: { view: View; verdict: VerdictView | null }) {
  const { catalogueAdmin: words, common } = view.messages;
  if (verdict === null) return <p class="soft">{words.undecidable}</p>;
  const { outcome, dueAt, next, rules, severity } = verdict;
  return (
    <div class="verdict">
      <p>{common.outcome[outcome]}</p>
      {dueAt && <p class="verdict-due">{words.dueBy({ at: wallTimeOf(view, dueAt, verdict.timeZone) })}</p>}
      {next && <p>{next.label}</p>}
      <p class="small soft">
        {severity} · {words.byRules({ rules: rules.join(', ') })}
      </p>
    </div>
  );
}
