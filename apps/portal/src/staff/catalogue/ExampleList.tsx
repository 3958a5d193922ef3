import { RuledList, StatusLabel, type RuledItem } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { CatalogueExample } from '../api-types.ts';
import { Situation } from './Situation.tsx';
import { Verdict } from './Verdict.tsx';
import { whatIfHref } from './what-if-address.ts';

export interface ExampleListProps {
  view: View;
  examples: readonly CatalogueExample[];
  /** Of the version that they belong to; none: the one in force. */
  version?: number | undefined;
  /** Leads from each case to the form that asks on from it. */
  withQuestions?: boolean;
}

/** A catalogue's examples with the answer of this moment; one that no longer holds says where it differs. */
export function ExampleList({ view, examples, version, withQuestions }: ExampleListProps) {
  const { catalogueAdmin: words } = view.messages;
  const items = examples.map((example): RuledItem => {
    const { differs } = example;
    return {
      key: example.key,
      title: example.name,
      detail: <Situation view={view} situation={example.situation} />,
      aside: <Verdict view={view} verdict={example.verdict} />,
      ...(differs.length > 0 || withQuestions
        ? {
            below: (
              <div class="example-answer">
                {differs.length > 0 && <Differences view={view} differs={differs} />}
                {withQuestions && (
                  <p class="small">
                    <a href={whatIfHref(view.to, example.asked, version)}>
                      {words.askOn}
                      <span class="visually-hidden"> {example.name}</span>
                    </a>
                  </p>
                )}
              </div>
            ),
          }
        : {}),
    };
  });
  return (
    <div class="examples">
      <RuledList items={items} />
    </div>
  );
}

function Differences({ view, differs }: { view: View; differs: CatalogueExample['differs'] }) {
  const { catalogueAdmin: words } = view.messages;
  return (
    <div class="differences">
      <StatusLabel shape="late" text={words.differs} />
      <ul role="list">
        {differs.map(({ field, expected, actual }) => (
          <li key={field}>{words.differsLine({ field: words.field[field], expected, actual })}</li>
        ))}
      </ul>
    </div>
  );
}
