import { Button, ErrorSummary, Field, type FieldProps } from '@zusage/ui';
import type { ComponentChildren } from 'preact';
import type { View } from '../../views/view.ts';
import type { Draft } from './draft.ts';

export interface FormShellProps {
  view: View;
  draft: Draft;
  /** What the button does; also tells two forms of one page apart. */
  intent: string;
  submit: string;
  /** `danger` for what cannot be undone. */
  look?: 'primary' | 'danger';
  /** Where to go without saving. */
  cancel?: string;
  children: ComponentChildren;
}

/** The frame of every form about a customer: faults on top, fields, one button. */
export function FormShell({
  view,
  draft,
  intent,
  submit,
  look = 'primary',
  cancel,
  children,
}: FormShellProps) {
  const { request, common, customersAdmin: words } = view.messages;
  const errors = draft.intent === intent ? Object.entries(draft.errors) : [];
  return (
    <form class="form" method="post" data-once>
      <ErrorSummary
        title={words.faults({ count: errors.length })}
        kept={request.errors.kept}
        errors={errors.map(([field, fault]) => ({
          field,
          message: words.faultAt({ field: labelOf(view, field, intent), fault }),
        }))}
      />
      <input type="hidden" name="key" value={draft.key} />
      {children}
      <div class="actions">
        <Button look={look} name="intent" value={intent} wide>
          {submit}
        </Button>
        {cancel && (
          <Button look="text" href={cancel}>
            {common.actions.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A field of a draft: its value and what is wrong with it. */
export function DraftField({ draft, ...field }: FieldProps & { draft: Draft }) {
  const error = draft.errors[field.name];
  return <Field {...field} value={draft.text(field.name)} {...(error ? { error } : {})} />;
}

/** What goes with a choice of a draft. */
export function errorAt({ errors }: Draft, name: string): { error?: string } {
  const error = errors[name];
  return error ? { error } : {};
}

/** What the form calls a field, so that a fault in the summary says where it is. */
function labelOf({ messages }: View, field: string, intent: string): string {
  const { customersAdmin: words } = messages;
  const labels: Record<string, string> = {
    customerNumber: words.customerNumber,
    newNumber: words.customerNumber,
    name: words.name,
    siteKey: words.key,
    productKey: words.key,
    number: words.number,
    serviceLevel: words.serviceLevel,
    options: words.options,
    agreedMinutes: words.agreedMinutes,
    calendar: words.calendar,
    prerequisites: words.prerequisites,
    validFrom: words.validFrom,
    validUntil: words.validUntil,
    lastDay: intent === 'end' ? words.endDay : words.lastDay,
    reason: words.endReason,
    contract: words.contract,
    site: words.site,
    address: words.address,
    environment: words.environment,
    version: words.version,
    supportUntil: words.productSupportUntil,
    identifiers: words.identifiers,
    unit: words.purchaseWhat.replace(/\s*\?$/u, ''),
    units: words.purchaseUnits,
    reference: words.reference,
    boughtOn: words.boughtOn,
    email: words.inviteEmail,
    phone: words.invitePhone,
    role: words.inviteRole,
    language: words.inviteLanguage,
  };
  return labels[field.split('.')[0] ?? field] ?? words.facts;
}
