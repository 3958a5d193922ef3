import { formatList, formatMinutes } from '@zusage/i18n';
import { Button, Field, RadioCards, ReasonList, type RadioChoice } from '@zusage/ui';
import type { RequestForm } from '../../forms/request-form.ts';
import type { CustomerChoice, RequestProduct } from '../../forms/request-customer.ts';
import type { Catalogue, CoverageAnswer, Entitlement } from '../api-types.ts';
import type { View } from '../view.ts';
import { promiseSentence } from './promise-words.ts';

export interface RequestFieldsProps {
  view: View;
  form: RequestForm;
  errors: Record<string, string>;
  catalogue: Catalogue;
  products: readonly RequestProduct[];
  contracts: readonly Entitlement[];
  answer: CoverageAnswer | null;
  /** Whom a partner asks for; '' for a customer's own person. */
  customer: string;
  /** To choose from where the customer that was chosen is none of the partner's any more. */
  customers: readonly CustomerChoice[] | null;
  /** Another way is the page's first action now: a call, a form. */
  isSentOn: boolean;
}

/** The questions of a request, the ones that decide the promise first. */
export function RequestFields(props: RequestFieldsProps) {
  const { view, form, errors } = props;
  const { request, common } = view.messages;
  return (
    <>
      <input type="hidden" name="query" value={form.query} />
      <input type="hidden" name="searchId" value={form.searchId} />
      {form.followUp && <input type="hidden" name="followUp" value={form.followUp} />}
      <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
      <CustomerField {...props} />
      <ProductField {...props} />
      <RadioCards
        name="environment"
        legend={request.environment}
        value={form.environment}
        error={errors['environment']}
        choices={props.catalogue.environments.map((key) => ({ value: key, label: common.environment[key] }))}
      />
      <RadioCards
        name="severity"
        legend={props.catalogue.terms.severity}
        hint={request.severityHint}
        value={form.severity}
        error={errors['severity']}
        choices={severityChoices(props)}
      />
      <Field
        name="subject"
        label={request.subject}
        value={form.subject}
        error={errors['subject']}
        maxlength={200}
        required
      />
      <Field
        name="description"
        kind="textarea"
        rows={7}
        label={request.description}
        hint={request.descriptionHint}
        value={form.description}
        error={errors['description']}
        maxlength={20_000}
        required
      />
      <Facts {...props} />
      <div class="promise-end">
        <p class="promise-line" data-promise-line>
          {promiseSentence(view, props.answer)}
        </p>
        {/* On a narrow screen the margin is far above: what it says stands once more where the request is sent. */}
        <div class="promise-reasons" data-promise-reasons>
          {props.answer && (
            <ReasonList title={request.reasons} ruleLabel={common.rule} reasons={props.answer.reasons} />
          )}
        </div>
      </div>
      <div class="actions">
        <Button look={props.isSentOn ? 'quiet' : 'primary'} wide>
          {request.submit}
        </Button>
        <span data-without-script>
          <Button name="step" value="preview">
            {request.updatePromise}
          </Button>
        </span>
      </div>
    </>
  );
}

function CustomerField({ view, errors, customer, customers }: RequestFieldsProps) {
  const { partners } = view.messages;
  if (customers === null) return null;
  if (customer !== '') return <input type="hidden" name="customer" value={customer} />;
  return (
    <RadioCards
      name="customer"
      legend={partners.chooseTitle}
      hint={partners.chooseHint}
      error={errors['customer']}
      choices={customers.map(({ number, name }) => ({ value: number, label: name, consequence: number }))}
    />
  );
}

function ProductField({ view, form, errors, products }: RequestFieldsProps) {
  const { request, common } = view.messages;
  if (products.length === 0) return null;
  const options = products.map(({ key, name, site, environment, contract }) => {
    const place = [site, environment === 'test' ? common.environment.test : null, contract]
      .filter(Boolean)
      .join(', ');
    return { value: key, label: place ? `${name} (${place})` : name };
  });
  const none = { value: '', label: request.noProduct };
  return (
    <Field
      name="product"
      kind="select"
      label={request.product}
      hint={request.productHint}
      value={form.product}
      error={errors['product']}
      options={[none, ...options]}
    />
  );
}

/** Each severity with its definition in the provider's words, and what follows from it under the contract in force. */
function severityChoices({ view, catalogue, contracts }: RequestFieldsProps): RadioChoice[] {
  const { overview, common } = view.messages;
  const portal = catalogue.channels.find(({ key }) => key === 'portal');
  const inForce = contracts.find(({ status }) => status === 'active' || status === 'expiring');
  return catalogue.severities.map(({ key, name, definition }) => {
    const target = inForce?.targets.find(({ severity }) => severity === key);
    const duration = target?.minutes == null ? null : formatMinutes(target.minutes, view.locale);
    const isPhoneOnly = portal !== undefined && !portal.severities.includes(key);
    const consequence = isPhoneOnly
      ? overview.ifNowPhone
      : duration
        ? overview.targetIn({ duration })
        : target
          ? common.noFixedTime
          : undefined;
    return { value: key, label: name, definition, ...(consequence ? { consequence } : {}) };
  });
}

/** What a complete request states besides (SEP-9, K-4). A script hides those that another severity asks for. */
function Facts({ view, form, errors, catalogue }: RequestFieldsProps) {
  const { request, common } = view.messages;
  if (catalogue.facts.length === 0) return null;
  const nameOf = (key: string) => catalogue.severities.find((severity) => severity.key === key)?.name ?? key;
  return (
    <fieldset class="fact-fields">
      <legend>{request.facts}</legend>
      <p class="soft">{request.factsHint}</p>
      {catalogue.facts.map((fact) => {
        const onlyFor =
          fact.severities &&
          request.factsOnlyFor({ list: formatList(fact.severities.map(nameOf), view.locale) });
        const optional = onlyFor ?? (fact.required ? undefined : common.optional);
        return (
          <div key={fact.key} data-severities={fact.severities?.join(' ')}>
            <Field
              name={`facts.${fact.key}`}
              label={fact.label}
              value={form.facts[fact.key] ?? ''}
              error={errors[`facts.${fact.key}`]}
              maxlength={4_000}
              {...(fact.hint ? { hint: fact.hint } : {})}
              {...(optional ? { optional } : {})}
              {...(fact.multiline ? { kind: 'textarea' as const, rows: 3 } : {})}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
