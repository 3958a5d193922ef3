import { cityOf } from '@zusage/i18n';
import { Button, Field, RadioCards } from '@zusage/ui';
import { channelsOf, type CoveredAnswer, type CoveredCase } from '../../forms/covered.ts';
import type { RequestProduct } from '../../forms/request-customer.ts';
import type { Catalogue } from '../api-types.ts';
import { FactFields } from '../request/FactFields.tsx';
import { SeverityField } from '../request/SeverityField.tsx';
import type { View } from '../view.ts';
import { tellingMoments } from './moments.ts';

export interface CoveredFormProps {
  view: View;
  asked: CoveredCase;
  result: CoveredAnswer;
  catalogue: Catalogue;
  products: readonly RequestProduct[];
}

/** The case: what is affected, how badly, and how and when one would get in touch. Its answers stand in the address. */
export function CoveredForm(props: CoveredFormProps) {
  const { view, asked, catalogue } = props;
  const { coverage, common } = view.messages;
  const choices = catalogue.facts.filter((fact) => fact.choices !== null);
  return (
    <form class="form" method="get" action={view.to.covered} data-covered>
      {asked.customer && <input type="hidden" name="customer" value={asked.customer} />}
      <Products {...props} />
      <SeverityField view={view} catalogue={catalogue} given={asked} />
      {choices.length > 0 && (
        <div class="covered-facts">
          <FactFields view={view} catalogue={catalogue} facts={choices} values={asked.facts} />
        </div>
      )}
      <div class="covered-short">
        {catalogue.environments.length > 1 && (
          <RadioCards
            name="environment"
            legend={coverage.environment}
            value={asked.environment}
            choices={catalogue.environments.map((key) => ({ value: key, label: common.environment[key] }))}
          />
        )}
        <RadioCards
          name="channel"
          legend={coverage.channel}
          value={asked.channel}
          choices={channelsOf(catalogue).map(({ key, name }) => ({ value: key, label: name }))}
        />
      </div>
      <When {...props} />
      <div class="actions">
        <Button look="primary" wide>
          {coverage.check}
        </Button>
        {asked.severity !== '' && <a href={startOver(view, asked)}>{coverage.startOver}</a>}
      </div>
    </form>
  );
}

const startOver = ({ to }: View, { customer }: CoveredCase): string =>
  customer === '' ? to.covered : `${to.covered}?customer=${encodeURIComponent(customer)}`;

function Products({ view, asked, products }: CoveredFormProps) {
  const { coverage, request, common } = view.messages;
  if (products.length === 0) return null;
  return (
    <Field
      name="product"
      kind="select"
      label={coverage.product}
      hint={request.productHint}
      value={asked.product}
      options={[
        { value: '', label: request.noProduct },
        ...products.map(({ key, name, site, environment, contract }) => {
          const place = [site, environment === 'test' ? common.environment.test : null, contract]
            .filter(Boolean)
            .join(', ');
          return { value: key, label: place ? `${name} (${place})` : name };
        }),
      ]}
    />
  );
}

/** Now, or a moment to come: what a contract is worth shows at night and on Saturdays. */
function When({ view, asked, result }: CoveredFormProps) {
  const { coverage } = view.messages;
  const moments = tellingMoments(view);
  const isOther = asked.when !== '' && !moments.some(({ value }) => value === asked.when);
  const isWrong = result.kind === 'wrong' && result.momentWrong;
  return (
    <div class="covered-when">
      <RadioCards
        name="when"
        legend={coverage.when}
        value={isOther ? 'at' : asked.when}
        choices={[{ value: '', label: coverage.now }, ...moments, { value: 'at', label: coverage.otherTime }]}
      />
      <div class="covered-moment">
        <Field
          name="moment"
          kind="datetime-local"
          label={coverage.moment}
          hint={coverage.momentHint({ city: cityOf(view.times.zone) })}
          value={asked.when === 'at' ? asked.moment : isOther ? asked.when : asked.moment}
          {...(isWrong ? { error: coverage.momentWrong } : {})}
        />
      </div>
    </div>
  );
}
