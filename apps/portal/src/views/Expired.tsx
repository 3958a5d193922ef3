import { Button, Notice } from '@zusage/ui';
import type { ProofBy, ProofFailure } from '../forms/proof.ts';
import type { SignInFailure } from '../forms/sign-in.ts';
import { PasskeyForm, WithoutPasskeys } from './account/PasskeyForm.tsx';
import { ProofFailed, ProofField } from './account/ProofFields.tsx';
import { SignInFields } from './SignInFields.tsx';
import type { View } from './view.ts';

export interface ExpiredProps {
  view: View;
  /** Where the form was sent; signing in sends it there once more. */
  action: string;
  /** What was typed, carried along unseen. */
  carried: readonly (readonly [name: string, value: string])[];
  /** The part of it that was real work, shown so that its writer sees it is safe. */
  text: string;
  identifier: string;
  failure: SignInFailure | null;
}

/** Instead of an answer when the session ended while somebody was writing: sign in here, and go on with the same text. */
export function Expired({ view, action, carried, text, identifier, failure }: ExpiredProps) {
  const { auth } = view.messages;
  return (
    <>
      <form class="form" method="post" action={action}>
        <Carried fields={carried} />
        <SignInFields view={view} identifier={identifier} failure={failure} submit={auth.continue} />
      </form>
      <Kept view={view} text={text} />
    </>
  );
}

function Kept({ view, text }: Pick<ExpiredProps, 'view' | 'text'>) {
  if (text.trim() === '') return null;
  return (
    <section class="section" aria-labelledby="kept">
      <h2 id="kept">{view.messages.auth.keptInput}</h2>
      <div class="kept-text">{text}</div>
    </section>
  );
}

export interface ExpiredSecondStepProps extends Pick<ExpiredProps, 'view' | 'action' | 'carried' | 'text'> {
  secondSteps: readonly ProofBy[];
  by: ProofBy;
  provider: string;
  failure: ProofFailure | null;
}

/** The same with a second factor: another way is another button of a form, so that the text goes along with it. */
export function ExpiredSecondStep(props: ExpiredSecondStepProps) {
  const { view, action, carried, text, secondSteps, by, provider, failure } = props;
  const { auth, security } = view.messages;
  return (
    <>
      <ProofFailed view={view} by={by} failure={failure} />
      {by === 'passkey' || by === 'password' ? null : (
        <form class="form" method="post" action={action}>
          <Carried fields={carried} />
          <input type="hidden" name="by" value={by} />
          <ProofField view={view} by={by} isMissing={failure?.kind === 'missing'} />
          <div class="actions">
            <Button look="primary" wide>
              {auth.continue}
            </Button>
          </div>
        </form>
      )}
      {secondSteps.includes('passkey') && (
        <>
          <PasskeyForm
            view={view}
            kind="get"
            action={action}
            procedure="session.passkeyOptions"
            input={{ purpose: 'second_step' }}
            provider={provider}
            submit={security.usePasskey}
          >
            <Carried fields={carried} />
          </PasskeyForm>
          {by === 'passkey' && <WithoutPasskeys view={view} />}
        </>
      )}
      {secondSteps.includes('recovery') && by !== 'recovery' && (
        <form method="post" action={action}>
          <Carried fields={carried} />
          <button class="button button-text" type="submit" name="by" value="recovery">
            <span>{security.by.recovery}</span>
          </button>
        </form>
      )}
      <Kept view={view} text={text} />
    </>
  );
}

/** After it: one step back into the form. A script takes it at once. */
export function BackAgain({ view, action, carried }: Pick<ExpiredProps, 'view' | 'action' | 'carried'>) {
  const { auth } = view.messages;
  return (
    <form class="form" method="post" action={action} data-send-at-once>
      <Carried fields={carried} />
      <Notice kind="success" title={auth.backTitle}>
        <p>{auth.backText}</p>
      </Notice>
      <div class="actions">
        <button class="button button-primary button-wide" type="submit" name="step" value="resume">
          <span>{auth.backAction}</span>
        </button>
      </div>
    </form>
  );
}

function Carried({ fields }: { fields: ExpiredProps['carried'] }) {
  return (
    <>
      {fields.map(([name, value], index) => (
        <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
