import type { View } from '../view.ts';

/** Policy ids, each with its sentence; an id can be linked to where the whole catalogue stands. */
export function RuleSentences({
  view,
  reasons,
  withTargets,
}: {
  view: View;
  reasons: readonly { rule: string; text: string }[];
  /** Gives each its address on this page. */
  withTargets?: boolean;
}) {
  return (
    <dl class="promises" aria-label={view.messages.description.promises}>
      {reasons.map(({ rule, text }) => (
        <div key={rule} class="promise-entry" id={withTargets ? rule : undefined}>
          <dt>{rule}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
