import { Notice } from '@zusage/ui';
import type { SignInFailure } from '../forms/sign-in.ts';
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
      {text.trim() !== '' && (
        <section class="section" aria-labelledby="kept">
          <h2 id="kept">{auth.keptInput}</h2>
          <div class="kept-text">{text}</div>
        </section>
      )}
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
