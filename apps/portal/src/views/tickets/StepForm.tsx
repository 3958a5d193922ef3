import { Button, Field, Notice, type ButtonProps } from '@zusage/ui';
import type { ComponentChildren } from 'preact';
import { idempotencyKey } from '../../forms/idempotency-key.ts';
import type { StepOutcome, TicketStep } from '../../forms/ticket-steps.ts';
import { fieldOf } from '../../forms/ticket-steps.ts';
import type { View } from '../view.ts';

export interface StepFormProps {
  view: View;
  step: TicketStep;
  /** What came back when it did not work; null unless it was this step. */
  outcome: Extract<StepOutcome, { done: null }> | null;
  label: string;
  hint?: string;
  submit: string;
  look?: ButtonProps['look'];
  /** It may stay empty. */
  optional?: boolean;
  /** No words are asked for. */
  wordless?: boolean;
  children?: ComponentChildren;
}

/** One step of a ticket with the words that go with it. */
export function StepForm(props: StepFormProps) {
  const { view, step, outcome, label, hint, submit, look = 'quiet', optional, wordless, children } = props;
  const { common } = view.messages;
  const reply = outcome?.step === step ? outcome.reply : null;
  const id = fieldOf(step);
  return (
    <form class="form step-form" method="post" id={step} action={`#${step}`} data-once>
      <input type="hidden" name="intent" value={step} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey('')} />
      {reply?.failure && <Notice kind="error" title={reply.failure} live />}
      {children}
      {!wordless && (
        <Field
          name="body"
          id={id}
          kind="textarea"
          rows={3}
          label={label}
          value={reply?.body ?? ''}
          maxlength={step === 'escalate' ? 2_000 : 20_000}
          {...(hint ? { hint } : {})}
          {...(reply?.errors[id] ? { error: reply.errors[id], autofocus: true } : {})}
          {...(optional ? { optional: common.optional } : { required: true })}
        />
      )}
      <div class="actions">
        <Button look={look} wide>
          {submit}
        </Button>
      </div>
    </form>
  );
}
