import type { ComponentChildren } from 'preact';

export interface Fact {
  term: string;
  value: ComponentChildren;
  /** A second line in soft ink. */
  note?: ComponentChildren;
}

export interface DefinitionListProps {
  facts: readonly Fact[];
  /** `stacked` for the margin column, `rows` for a wide list with terms to the left. */
  look?: 'stacked' | 'rows';
}

/** Facts: a term and what holds for it. */
export function DefinitionList({ facts, look = 'stacked' }: DefinitionListProps) {
  return (
    <dl class={`facts facts-${look}`}>
      {facts.map((fact) => (
        <div key={fact.term} class="fact">
          <dt>{fact.term}</dt>
          <dd>
            {fact.value}
            {fact.note && <span class="fact-note">{fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
