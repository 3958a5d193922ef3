import { formatMinutes } from '@zusage/i18n';
import { Button, Field, Notice } from '@zusage/ui';
import type { SignInFailure } from '../forms/sign-in.ts';
import type { View } from './view.ts';

export interface SignInFieldsProps {
  view: View;
  identifier: string;
  failure: SignInFailure | null;
  submit: string;
}

/** Name, password and button; what went wrong stands above and the name stays. */
export function SignInFields({ view, identifier, failure, submit }: SignInFieldsProps) {
  const { auth } = view.messages;
  const isMissing = failure?.kind === 'missing' ? failure : { identifier: false, password: false };
  return (
    <>
      <SignInFailed view={view} failure={failure} />
      <Field
        name="identifier"
        label={auth.identifier}
        hint={auth.identifierHint}
        value={identifier}
        error={isMissing.identifier ? auth.missingIdentifier : undefined}
        autocomplete="username"
        spellcheck={false}
        autofocus={identifier === ''}
        required
      />
      <Field
        name="password"
        kind="password"
        label={auth.password}
        error={isMissing.password ? auth.missingPassword : undefined}
        autocomplete="current-password"
        autofocus={identifier !== ''}
        required
      />
      <div class="actions">
        <Button look="primary" wide>
          {submit}
        </Button>
      </div>
    </>
  );
}

function SignInFailed({ view: { messages, locale }, failure }: Pick<SignInFieldsProps, 'view' | 'failure'>) {
  const { auth, errors } = messages;
  if (failure?.kind === 'wrong') {
    return (
      <Notice kind="error" title={auth.failed} live>
        <p>{auth.failedHelp}</p>
      </Notice>
    );
  }
  if (failure?.kind === 'unknown_passkey') {
    return (
      <Notice kind="error" title={messages.security.wrongPasskey} live>
        <p>{messages.security.passkeyUnknown}</p>
      </Notice>
    );
  }
  if (failure?.kind === 'wait') {
    const text =
      failure.minutes === null
        ? errors.code.rate_limited
        : auth.tooManyHelp({ minutes: formatMinutes(failure.minutes, locale) });
    return (
      <Notice kind="warn" title={auth.tooMany} live>
        <p>{text}</p>
      </Notice>
    );
  }
  return null;
}
