import { Button, ErrorSummary, Field, type FieldProps } from '@zusage/ui';
import type { ComponentChildren } from 'preact';
import type { Draft } from '../../staff/customers/draft.ts';
import type { View } from '../view.ts';

export interface LifeFormProps {
  view: View;
  draft: Draft;
  intent: string;
  submit: string;
  look?: 'primary' | 'quiet' | 'danger';
  /** Where to go without sending. */
  cancel?: string;
  /** What that is called, where "cancel" would mean the work itself. */
  cancelText?: string;
  /** Where the form goes; its own address if left out. */
  action?: string;
  children?: ComponentChildren;
}

/** The frame of a form about a product: faults on top, fields, one button. */
export function LifeForm({
  view,
  draft,
  intent,
  submit,
  look = 'primary',
  cancel,
  cancelText,
  children,
}: LifeFormProps) {
  const { request, common } = view.messages;
  const errors = draft.intent === intent ? Object.entries(draft.errors) : [];
  return (
    <form class="form" method="post" data-once>
      <ErrorSummary
        title={request.errors.title({ count: errors.length })}
        kept={request.errors.kept}
        errors={errors.map(([field, message]) => ({ field, message }))}
      />
      <input type="hidden" name="key" value={draft.key} />
      {children}
      <div class="actions">
        <Button look={look} name="intent" value={intent}>
          {submit}
        </Button>
        {cancel && (
          <Button look="text" href={cancel}>
            {cancelText ?? common.actions.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A field of a draft: its value and what is wrong with it. */
export function LifeField({ draft, ...field }: FieldProps & { draft: Draft }) {
  const error = draft.errors[field.name];
  return <Field {...field} value={draft.text(field.name)} {...(error ? { error } : {})} />;
}
