import type { CoverageAnswer } from '../api-types.ts';
import type { View } from '../view.ts';

type Alternative = CoverageAnswer['alternatives'][number];

/** What would change the answer for the better: "Telefon: binnen 30 Minuten". */
export function Alternatives({ view, alternatives }: { view: View; alternatives: readonly Alternative[] }) {
  const { coverage } = view.messages;
  if (alternatives.length === 0) return null;
  return (
    <div class="alternatives">
      <p class="reason-title">{coverage.alternatives}</p>
      <dl class="alternative-list">
        {alternatives.map((alternative) => (
          <div key={`${alternative.kind} ${alternative.key}`} class="alternative">
            <dt>{changeWords(view, alternative)}</dt>
            <dd>{resultWords(view, alternative)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function changeWords({ messages }: View, { kind, key, name }: Alternative): string {
  const { coverage } = messages;
  switch (kind) {
    case 'channel':
      return coverage.byChannel({ channel: name ?? '' });
    case 'product':
      return key === 'named' ? coverage.withProduct : coverage.withSupportedVersion;
    case 'complete':
      return coverage.onceComplete;
  }
}

function resultWords(view: View, alternative: Alternative): string {
  const { coverage } = view.messages;
  const { severityName } = alternative;
  const result = timeWords(view, alternative);
  return severityName ? `${result}, ${coverage.treatedAs({ severity: severityName })}` : result;
}

function timeWords({ messages, times }: View, { outcome, duration, responseDueAt }: Alternative): string {
  const { coverage, contracts } = messages;
  if (duration && responseDueAt)
    return `${contracts.within({ duration })}, ${coverage.dueBy({ due: times.spoken(responseDueAt) })}`;
  return outcome === 'waiting' ? coverage.wouldWait : coverage.wouldBeTaken;
}
