import { Button } from '@zusage/ui';
import type { ComponentChildren } from 'preact';
import type { View } from '../view.ts';

export interface PasskeyFormProps {
  view: View;
  kind: 'get' | 'create';
  /** Where the form goes when the passkey has answered. */
  action: string;
  /** Which procedure says what the passkey has to sign. */
  procedure: string;
  provider: string;
  input?: Record<string, string>;
  hidden?: Record<string, string>;
  submit: string;
  look?: 'primary' | 'quiet';
  children?: ComponentChildren;
}

/** A form that a passkey fills in. Only there where the browser runs scripts and knows passkeys. */
export function PasskeyForm({ view, kind, action, procedure, provider, submit, ...rest }: PasskeyFormProps) {
  const { security } = view.messages;
  return (
    <form
      class="form needs-script"
      method="post"
      action={action}
      data-needs-passkeys
      data-passkey={kind}
      data-options={`/trpc/${procedure}?provider=${provider}`}
      data-input={JSON.stringify(rest.input ?? {})}
    >
      <input type="hidden" name="by" value="passkey" />
      <input type="hidden" name="response" value="" />
      {Object.entries(rest.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {rest.children}
      <p class="field-error" data-passkey-problem role="alert" hidden>
        {security.passkeyStopped}
      </p>
      <div class="actions">
        <Button look={rest.look ?? 'quiet'} wide>
          {submit}
        </Button>
      </div>
    </form>
  );
}

/** What to read where passkeys do not work: without script, and in a browser that knows none. */
export function WithoutPasskeys({ view }: { view: View }) {
  const { security } = view.messages;
  return (
    <>
      <p class="soft without-script">{security.noScript}</p>
      <p class="soft" data-no-passkeys hidden>
        {security.noPasskeys}
      </p>
    </>
  );
}
