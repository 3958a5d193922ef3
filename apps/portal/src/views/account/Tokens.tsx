import { Button, EmptyState, RuledList } from '@zusage/ui';
import type { View } from '../view.ts';
import type { Credentials } from './credentials.ts';
import { LineAction } from './LineAction.tsx';

/** The programs that act in one's name. */
export function Tokens({ view, credentials: { tokens } }: { view: View; credentials: Credentials }) {
  const { messages, times, to } = view;
  const { security } = messages;
  return (
    <section class="section account-section" aria-labelledby="tokens">
      <h2 id="tokens">{security.tokensHeading}</h2>
      <p class="section-lead">{security.tokensText}</p>
      <RuledList
        empty={<EmptyState title={security.tokensEmpty} />}
        items={tokens.map((token) => {
          const name = token.name || security.tokenUnnamed;
          return {
            key: token.handle,
            title: name,
            detail: security.tokenSince({ day: times.day(token.createdAt) }),
            aside: (
              <LineAction
                action={to.security}
                act="revoke-token"
                handle={token.handle}
                text={security.revoke}
                label={security.revokeNamed({ name })}
              />
            ),
          };
        })}
      />
      <div class="actions">
        <Button href={to.createToken}>{security.createToken}</Button>
      </div>
    </section>
  );
}
