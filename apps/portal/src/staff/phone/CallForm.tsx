import { Button, ErrorSummary, Field } from '@zusage/ui';
import { FactFields } from '../../views/request/FactFields.tsx';
import { SeverityField } from '../../views/request/SeverityField.tsx';
import type { View } from '../../views/view.ts';
import type { Catalogue, Customer } from '../api-types.ts';
import type { Call } from './take-call.ts';

export interface CallFormProps {
  view: View;
  call: Call;
  customer: Customer;
  catalogue: Catalogue;
}

/** What the caller says, in the order in which it is asked. */
export function CallForm({ view, call, customer, catalogue }: CallFormProps) {
  const { staff, request } = view.messages;
  const errors = Object.entries(call.errors).map(([field, message]) => ({ field, message }));
  return (
    <form class="form" method="post" data-once data-promise>
      <ErrorSummary
        title={request.errors.title({ count: errors.length })}
        kept={request.errors.kept}
        errors={errors}
      />
      <input type="hidden" name="key" value={call.key} />
      <Who view={view} call={call} customer={customer} />
      <Urgency view={view} call={call} catalogue={catalogue} />
      <div class="actions" data-without-script>
        <Button name="intent" value="preview" formnovalidate>
          {request.updatePromise}
        </Button>
      </div>
      <Words view={view} call={call} />
      <Facts view={view} call={call} catalogue={catalogue} />
      <div class="actions">
        <Button look="primary" name="intent" value="create" wide>
          {staff.phoneSubmit}
        </Button>
      </div>
    </form>
  );
}

/** An error belongs to a field only when there is one. */
const errorOf = (call: Call, name: string) => (call.errors[name] ? { error: call.errors[name] } : {});

function Who({ view, call, customer }: Omit<CallFormProps, 'catalogue'>) {
  const { staff, request } = view.messages;
  const { form } = call;
  return (
    <>
      <Field
        name="contact"
        kind="select"
        label={staff.phoneCaller}
        required
        value={form.contact}
        options={[
          { value: '', label: staff.phoneChoose },
          ...customer.contacts.map(({ name, email }) => ({ value: email, label: `${name} (${email})` })),
        ]}
        {...errorOf(call, 'contact')}
      />
      <Field
        name="product"
        kind="select"
        label={request.product}
        value={form.product}
        options={[
          { value: '', label: request.noProduct },
          ...customer.products.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        {...errorOf(call, 'product')}
      />
    </>
  );
}

function Urgency({ view, call, catalogue }: Omit<CallFormProps, 'customer'>) {
  const { request, common } = view.messages;
  const { form } = call;
  return (
    <>
      <SeverityField view={view} catalogue={catalogue} given={form} {...errorOf(call, 'severity')} />
      <Field
        name="environment"
        kind="select"
        size="short"
        label={request.environment}
        value={form.environment}
        options={catalogue.environments.map((key) => ({ value: key, label: common.environment[key] }))}
        {...errorOf(call, 'environment')}
      />
    </>
  );
}

function Words({ view, call }: Pick<CallFormProps, 'view' | 'call'>) {
  const { request } = view.messages;
  const { form } = call;
  return (
    <>
      <Field
        name="subject"
        label={request.subject}
        value={form.subject}
        maxlength={200}
        required
        autocomplete="off"
        spellcheck
        {...errorOf(call, 'subject')}
      />
      <Field
        name="description"
        kind="textarea"
        rows={6}
        label={request.description}
        hint={request.descriptionHint}
        value={form.description}
        maxlength={20_000}
        required
        spellcheck
        {...errorOf(call, 'description')}
      />
    </>
  );
}

function Facts({ view, call, catalogue }: Omit<CallFormProps, 'customer'>) {
  const { request } = view.messages;
  if (catalogue.facts.length === 0) return null;
  return (
    <fieldset class="fact-fields">
      <legend class="field-label">{request.facts}</legend>
      <p class="field-hint">{request.factsHint}</p>
      <FactFields
        view={view}
        catalogue={catalogue}
        facts={catalogue.facts}
        values={call.form.facts}
        errors={call.errors}
      />
    </fieldset>
  );
}
