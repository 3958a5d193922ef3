import { formatMinutes, timeWords } from '@zusage/i18n';
import { Button, Field, RadioCards, ReasonList } from '@zusage/ui';
import type { RequestForm } from '../../forms/request-form.ts';
import type { CustomerChoice, RequestProduct } from '../../forms/request-customer.ts';
import type { Catalogue, CoverageAnswer, Entitlement } from '../api-types.ts';
import type { View } from '../view.ts';
import { FactFields } from './FactFields.tsx';
import { promiseSentence } from './promise-words.ts';
import { SeverityField } from './SeverityField.tsx';

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
      <SeverityField
        view={view}
        catalogue={props.catalogue}
        given={form}
        error={errors['severity']}
        consequenceOf={(key) => consequenceOf(key, props)}
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

/** What follows from a severity under the contract in force. */
function consequenceOf(key: string, { view, catalogue, contracts }: RequestFieldsProps): string | undefined {
  const { overview, contracts: words } = view.messages;
  const portal = catalogue.channels.find((channel) => channel.key === 'portal');
  if (portal && !portal.severities.includes(key)) return overview.ifNowPhone;
  const inForce = contracts.find(({ status }) => status === 'active' || status === 'expiring');
  const target = inForce?.targets.find(({ severity }) => severity === key);
  if (!target) return undefined;
  return target.minutes === null
    ? timeWords({ promise: target.promise, duration: null }, words)
    : overview.targetIn({ duration: formatMinutes(target.minutes, view.locale) });
}

/** What a complete request states besides (SEP-9, K-4). A script hides those that are not asked for. */
function Facts({ view, form, errors, catalogue }: RequestFieldsProps) {
  const { request } = view.messages;
  if (catalogue.facts.length === 0) return null;
  return (
    <fieldset class="fact-fields">
      <legend>{request.facts}</legend>
      <p class="soft">{request.factsHint}</p>
      <FactFields
        view={view}
        catalogue={catalogue}
        facts={catalogue.facts}
        values={form.facts}
        errors={errors}
      />
    </fieldset>
  );
}
