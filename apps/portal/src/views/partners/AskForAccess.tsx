import { Button, CheckList, ErrorSummary, Field } from '@zusage/ui';
import type { AskAttempt } from '../../forms/ask-for-access.ts';
import type { View } from '../view.ts';
import { scopeChoices } from './scope-words.ts';

/** A partner asks a customer for access, by number and name. */
export function AskForAccess({ view, attempt }: { view: View; attempt: AskAttempt }) {
  const { partners } = view.messages;
  const { typed, errors } = attempt;
  const faults = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return (
    <section class="section ask-access" aria-labelledby="ask-title" id="ask">
      <h2 id="ask-title">{partners.askTitle}</h2>
      <p class="soft">{partners.askHelp}</p>
      <ErrorSummary
        title={partners.errors.title({ count: faults.length })}
        kept={partners.errors.kept}
        errors={faults}
      />
      <form class="form" method="post" action={`${view.to.partnerCustomers}#ask`} novalidate>
        <Field
          name="customerNumber"
          label={partners.customerNumber}
          size="short"
          value={typed.customerNumber}
          error={errors['customerNumber']}
          maxlength={40}
          autocomplete="off"
          required
        />
        <Field
          name="name"
          label={partners.askName}
          hint={partners.askNameHint}
          value={typed.name}
          error={errors['name']}
          maxlength={200}
          autocomplete="off"
          required
        />
        <CheckList
          name="scopes"
          legend={partners.askScopes}
          choices={scopeChoices(view)}
          values={typed.scopes}
          error={errors['scopes']}
        />
        <Field
          name="reason"
          kind="textarea"
          rows={4}
          label={partners.askReason}
          hint={partners.askReasonHint}
          value={typed.reason}
          error={errors['reason']}
          maxlength={2_000}
          required
        />
        <div class="actions">
          <Button name="intent" value="ask" look="primary" wide>
            {partners.askSend}
          </Button>
        </div>
      </form>
    </section>
  );
}
