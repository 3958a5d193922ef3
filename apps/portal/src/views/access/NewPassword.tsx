import { Button, Field } from '@zusage/ui';
import type { View } from '../view.ts';

/** NIST SP 800-63B; the server says the same, and more. */
const LENGTH_MIN = 12;

export interface NewPasswordProps {
  view: View;
  action: string;
  /** The address it belongs to, so that a password manager keeps both. */
  email: string;
  label: string;
  submit: string;
  error: string | undefined;
}

/** Chooses a password, once: it can be looked at in any browser's own way, so it is not asked for twice. */
export function NewPassword({ view, action, email, label, submit, error }: NewPasswordProps) {
  const { access } = view.messages;
  return (
    <form class="form" method="post" action={action}>
      <Field
        name="email"
        kind="email"
        label={access.yourAddress}
        value={email}
        autocomplete="username"
        readonly
      />
      <Field
        name="password"
        kind="password"
        label={label}
        hint={access.passwordHint({ min: LENGTH_MIN })}
        error={error}
        autocomplete="new-password"
        autofocus
        required
      />
      <div class="actions">
        <Button look="primary" wide>
          {submit}
        </Button>
      </div>
    </form>
  );
}
