import { Button, RuledList } from '@zusage/ui';
import type { View } from '../view.ts';
import type { Credentials } from './credentials.ts';
import { deviceWords } from './device-words.ts';
import { LineAction } from './LineAction.tsx';

/** Where one is signed in; each but this one can be ended, alone or all together. */
export function Sessions({ view, credentials: { sessions } }: { view: View; credentials: Credentials }) {
  const { messages, times, to } = view;
  const { security } = messages;
  return (
    <section class="section account-section" aria-labelledby="sessions">
      <h2 id="sessions">{security.sessionsHeading}</h2>
      <p class="section-lead">{security.sessionsText}</p>
      <RuledList
        items={sessions.map((session) => {
          const device = deviceWords(session.userAgent, messages);
          return {
            key: session.handle,
            title: device,
            detail: (
              <>
                {session.current && <strong>{security.thisDevice}</strong>}
                {session.signedInAt && (
                  <span>{security.signedIn({ at: times.spoken(session.signedInAt) })}</span>
                )}
                {session.lastSeenAt && !session.current && (
                  <span>{security.lastSeen({ at: times.spoken(session.lastSeenAt) })}</span>
                )}
              </>
            ),
            aside: session.current ? undefined : (
              <LineAction
                action={to.security}
                act="end-session"
                handle={session.handle}
                text={security.end}
                label={security.endNamed({ device })}
              />
            ),
          };
        })}
      />
      {sessions.some(({ current }) => !current) && (
        <form class="actions" method="post" action={to.security}>
          <Button name="do" value="end-others">
            {security.endOthers}
          </Button>
        </form>
      )}
    </section>
  );
}
