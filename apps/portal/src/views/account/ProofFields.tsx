import { formatMinutes } from '@zusage/i18n';
import { Button, Field, Notice } from '@zusage/ui';
import type { ProofBy, ProofFailure } from '../../forms/proof.ts';
import type { View } from '../view.ts';
import { PasskeyForm, WithoutPasskeys } from './PasskeyForm.tsx';

export interface ProofFieldsProps {
  view: View;
  provider: string;
  /** The ways this account has, the usual one first. */
  ways: readonly ProofBy[];
  /** The way that is shown. */
  by: ProofBy;
  failure: ProofFailure | null;
  /** Where the form goes; also where the other ways are, with `by`. */
  action: string;
  hidden: Record<string, string>;
  passkey: { procedure: string; input?: Record<string, string> };
  submit: string;
}

/** Shows who one is by one of the account's ways; the others are a link away, so that no lost phone is the end. */
export function ProofFields(props: ProofFieldsProps) {
  const { view, ways, by, failure, action, hidden, submit, provider, passkey } = props;
  const { security } = view.messages;
  return (
    <>
      <ProofFailed view={view} by={by} failure={failure} />
      {by === 'passkey' ? (
        <>
          <p>{security.passkeyText}</p>
          <PasskeyForm
            view={view}
            kind="get"
            action={action}
            procedure={passkey.procedure}
            {...(passkey.input ? { input: passkey.input } : {})}
            provider={provider}
            hidden={hidden}
            submit={security.usePasskey}
            look="primary"
          />
          <WithoutPasskeys view={view} />
        </>
      ) : (
        <form class="form" method="post" action={action}>
          <input type="hidden" name="by" value={by} />
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <ProofField view={view} by={by} isMissing={failure?.kind === 'missing'} />
          <div class="actions">
            <Button look="primary" wide>
              {submit}
            </Button>
          </div>
        </form>
      )}
      <OtherWays view={view} ways={ways.filter((way) => way !== by)} action={action} hidden={hidden} />
    </>
  );
}

/** The one field of a way; for forms that hold more than it. */
export function ProofField({
  view,
  by,
  isMissing,
}: {
  view: View;
  by: Exclude<ProofBy, 'passkey'>;
  isMissing: boolean;
}) {
  const { security } = view.messages;
  const error = isMissing ? security.missing : undefined;
  if (by === 'password')
    return (
      <Field
        name="password"
        kind="password"
        label={security.password}
        error={error}
        autocomplete="current-password"
        autofocus
        required
      />
    );
  const isCode = by === 'code';
  return (
    <Field
      name="code"
      label={isCode ? security.code : security.recoveryCode}
      hint={isCode ? security.codeHint : security.recoveryCodeHint}
      error={error}
      inputmode={isCode ? 'numeric' : 'text'}
      autocomplete={isCode ? 'one-time-code' : 'off'}
      size="short"
      spellcheck={false}
      autofocus
      required
    />
  );
}

const wrong = ({ security }: View['messages'], by: ProofBy): { title: string; help: string | null } =>
  ({
    password: { title: security.wrongPassword, help: null },
    code: { title: security.wrongCode, help: security.wrongCodeHelp },
    recovery: { title: security.wrongRecovery, help: security.wrongRecoveryHelp },
    passkey: { title: security.wrongPasskey, help: security.wrongPasskeyHelp },
  })[by];

export function ProofFailed({
  view: { messages, locale },
  by,
  failure,
}: Pick<ProofFieldsProps, 'view' | 'by' | 'failure'>) {
  if (failure?.kind === 'wait') {
    const { auth, errors, security } = messages;
    const text =
      failure.minutes === null
        ? errors.code.rate_limited
        : auth.tooManyHelp({ minutes: formatMinutes(failure.minutes, locale) });
    return (
      <Notice kind="warn" title={security.tooMany} live>
        <p>{text}</p>
      </Notice>
    );
  }
  const isWrong = failure?.kind === 'wrong' || (failure?.kind === 'missing' && by === 'passkey');
  if (!isWrong) return null;
  const { title, help } = wrong(messages, by);
  return (
    <Notice kind="error" title={title} live>
      {help && <p>{help}</p>}
    </Notice>
  );
}

function OtherWays({
  view,
  ways,
  action,
  hidden,
}: Pick<ProofFieldsProps, 'view' | 'ways' | 'action' | 'hidden'>) {
  const { security } = view.messages;
  if (ways.length === 0) return null;
  return (
    <div class="other-ways">
      <p class="soft">{security.otherWays}</p>
      <ul role="list">
        {ways.map((way) => (
          <li key={way}>
            <a href={`${action}?${new URLSearchParams({ ...hidden, by: way })}`}>{security.by[way]}</a>
          </li>
        ))}
      </ul>
      <p class="soft">{`${security.lostPhone} ${security.lostPhoneText}`}</p>
    </div>
  );
}
