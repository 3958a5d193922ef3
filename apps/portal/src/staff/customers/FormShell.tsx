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
