import type { EffortLine } from '../api-types.ts';
import type { View } from '../view.ts';
import { effortTimes } from './times.ts';

/** What was done and by whom; struck through with the reason where it was taken back. */
export function Work({ view, line, note }: { view: View; line: EffortLine; note?: string }) {
  const { effort } = view.messages;
  const { takenBack } = line;
  const { date } = effortTimes(view);
  return (
    <span class="cell-lines">
      <span class={takenBack ? 'effort-undone as-typed' : 'as-typed'}>{line.text}</span>
      <span class="soft small">{[line.reference, line.by, note].filter(Boolean).join(' · ')}</span>
      {takenBack && (
        <span class="small">
          {effort.takenBackOn({ date: date(takenBack.at), reason: takenBack.reason })}
        </span>
      )}
    </span>
  );
}
