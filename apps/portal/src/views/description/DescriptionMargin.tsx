import { cityOf } from '@zusage/i18n';
import { DefinitionList } from '@zusage/ui';
import type { ServiceDescription } from '../api-types.ts';
import type { View } from '../view.ts';
import { sectionsOf } from './sections.ts';

/** What stands where, and which version of the catalogue this is. */
export function DescriptionMargin({ view, catalogue }: { view: View; catalogue: ServiceDescription }) {
  const { description } = view.messages;
  return (
    <>
      <nav class="margin-block screen-only" aria-labelledby="contents">
        <h2 id="contents">{description.contents}</h2>
        <ol class="contents description-contents" role="list">
          {sectionsOf(catalogue, view.messages).map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <DefinitionList
        facts={[
          { term: description.provider, value: catalogue.legalName ?? catalogue.name },
          {
            term: description.version,
            value: String(catalogue.version),
            note: view.times.day(catalogue.publishedAt),
          },
          { term: description.zone, value: cityOf(catalogue.timeZone) },
        ]}
      />
    </>
  );
}
