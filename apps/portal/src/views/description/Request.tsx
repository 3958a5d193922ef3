import { formatList } from '@zusage/i18n';
import { RuledList } from '@zusage/ui';
import type { ServiceDescription } from '../api-types.ts';
import { Ruled } from '../contracts/Channels.tsx';
import type { View } from '../view.ts';

/** What a request says so that nobody has to ask back. */
export function Request({ view, catalogue }: { view: View; catalogue: ServiceDescription }) {
  const { description } = view.messages;
  const { facts, environments, identifiers } = catalogue;
  // One rule behind all of them is said once.
  const [shared, ...others] = new Set(facts.map(({ rule }) => rule));
  const isShared = shared !== undefined && others.length === 0;
  return (
    <>
      <p>
        {isShared ? (
          <Ruled text={description.requestLead} rule={shared} view={view} />
        ) : facts.length > 0 ? (
          description.requestLead
        ) : (
          description.requestPlain
        )}
      </p>
      {facts.length > 0 && (
        <RuledList
          items={facts.map((fact) => ({
            key: fact.label,
            title: fact.label,
            detail: (
              <>
                {isShared ? fact.hint : <Ruled text={fact.hint ?? ''} rule={fact.rule} view={view} />}
                {fact.severities && (
                  <span>{description.onlyFor({ severities: formatList(fact.severities, view.locale) })}</span>
                )}
              </>
            ),
            ...(fact.required ? {} : { aside: <span class="soft">{description.optional}</span> }),
          }))}
        />
      )}
      <p class="soft">
        {environments.length > 1 && description.environments({ list: formatList(environments, view.locale) })}{' '}
        {identifiers.length > 0 && description.identifiers({ list: formatList(identifiers, view.locale) })}
      </p>
    </>
  );
}
