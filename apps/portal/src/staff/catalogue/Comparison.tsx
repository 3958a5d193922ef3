import { DataTable, RuledList, type RuledItem } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { CatalogueComparison } from '../api-types.ts';
import { Situation } from './Situation.tsx';
import { Verdict } from './Verdict.tsx';

export interface ComparisonProps {
  view: View;
  comparison: Pick<CatalogueComparison, 'examples' | 'unchanged' | 'parts'>;
  /** Numbers of the versions, as people read them. */
  from: string;
  to: string;
}

/** What two versions answer differently, and the parts in which they differ. */
export function Comparison({ view, comparison, from, to }: ComparisonProps) {
  const { catalogueAdmin: words } = view.messages;
  const { examples, unchanged, parts } = comparison;
  return (
    <div class="stack">
      <section class="stack" aria-labelledby="changes">
        <h2 id="changes">{words.examplesChanged({ count: examples.length })}</h2>
        <RuledList items={examples.map((example) => changeItem(view, example, from, to))} />
        {unchanged > 0 && <p class="soft">{words.examplesUnchanged({ count: unchanged })}</p>}
      </section>
      <section class="stack" aria-labelledby="parts">
        <h2 id="parts">{words.partsTitle}</h2>
        {parts.length === 0 ? <p class="soft">{words.partsNone}</p> : <Parts view={view} parts={parts} />}
      </section>
    </div>
  );
}

function changeItem(
  view: View,
  example: CatalogueComparison['examples'][number],
  from: string,
  to: string,
): RuledItem {
  const { catalogueAdmin: words } = view.messages;
  return {
    key: example.name,
    title: example.name,
    detail: <Situation view={view} situation={example.situation} />,
    below: (
      <div class="before-after">
        <div>
          <p class="small soft">{words.before({ version: from })}</p>
          <Verdict view={view} verdict={example.before} />
        </div>
        <div>
          <p class="small soft">{words.before({ version: to })}</p>
          <Verdict view={view} verdict={example.after} />
        </div>
      </div>
    ),
  };
}

type Part = CatalogueComparison['parts'][number];

function Parts({ view, parts }: { view: View; parts: readonly Part[] }) {
  const { catalogueAdmin: words, common } = view.messages;
  return (
    <DataTable
      caption={words.partsTitle}
      captionHidden
      rows={parts.map((part, place) => ({ ...part, place }))}
      rowKey={({ place }) => String(place)}
      columns={[
        {
          key: 'name',
          title: words.place,
          names: true,
          cell: ({ part, name }) => (name ? `${words.part[part]}: ${name}` : words.part[part]),
        },
        { key: 'rule', title: common.rule, tight: true, cell: ({ rule }) => rule ?? '' },
        { key: 'kind', title: words.compareLabel, tight: true, cell: ({ kind }) => words.change[kind] },
      ]}
    />
  );
}
