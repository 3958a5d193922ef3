import { DefinitionList } from '@zusage/ui';
import type { Profile } from '../../forms/profile.ts';
import type { View } from '../view.ts';

/** The address one signs in with, the one that waits, and the way to change it. */
export function EmailFact({ view, profile }: { view: View; profile: Profile }) {
  const texts = view.messages.profile;
  return (
    <>
      <DefinitionList
        facts={[
          {
            term: texts.email,
            value: <span class="unbroken">{profile.email}</span>,
            note:
              profile.requestedEmail === null
                ? undefined
                : texts.emailWaits({ email: profile.requestedEmail }),
          },
        ]}
      />
      <p>
        <a href={view.to.changeEmail}>{texts.changeEmail}</a>
      </p>
    </>
  );
}
