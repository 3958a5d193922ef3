import { cityOf } from '@zusage/i18n';
import { DefinitionList } from '@zusage/ui';
import type { Entitlement, ServiceDescription } from '../api-types.ts';
import type { View } from '../view.ts';
import { sectionsOf } from './sections.ts';

/** What stands where, and which version of the catalogue this is. */
export function DescriptionMargin({
  view,
  catalogue,
  served,
}: {
  view: View;
  catalogue: ServiceDescription;
  /** The reader's contracts that another calendar serves. */
  served: readonly Pick<Entitlement, 'contract' | 'calendar'>[];
}) {
  const { description, coverage } = view.messages;
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
      {served.map(({ contract, calendar }) => (
        <p key={contract}>
          {coverage.servedBy({ calendar: calendar?.name ?? '' })}{' '}
          <a href={view.to.contract(contract)}>{contract}</a>
        </p>
      ))}
    </>
  );
}
