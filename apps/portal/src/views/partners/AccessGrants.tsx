import { Button, DefinitionList, EmptyState } from '@zusage/ui';
import type { AccessAttempt } from '../../forms/partner-access.ts';
import type { PartnerAccess } from '../api-types.ts';
import type { View } from '../view.ts';
import type { AccessProps } from './AccessRequests.tsx';
import { AccessTerms, termsOf } from './AccessTerms.tsx';
import { endOf, scopeList } from './scope-words.ts';

/** Which partners act for the reader's organisation; its administrator changes or ends it here. */
export function AccessGrants({ view, access, attempt }: AccessProps) {
  const { partners } = view.messages;
  if (access.grants.length === 0)
    return (
      <EmptyState title={partners.accessEmpty}>
        <p>{partners.accessEmptyHelp}</p>
      </EmptyState>
    );
  return (
    <section class="section" aria-labelledby="grants-title">
      <h2 id="grants-title">{partners.grantsTitle}</h2>
      <div class="access-grants">
        {access.grants.map((grant) => (
          <Grant
            key={grant.partnerId}
            view={view}
            grant={grant}
            mayDecide={access.mayDecide}
            attempt={attempt?.subject === grant.partnerId ? attempt : null}
          />
        ))}
      </div>
    </section>
  );
}

function Grant({
  view,
  grant,
  mayDecide,
  attempt,
}: {
  view: View;
  grant: PartnerAccess['grants'][number];
  mayDecide: boolean;
  attempt: AccessAttempt | null;
}) {
  const { partners } = view.messages;
  return (
    <article class="access-grant" aria-labelledby={`grant-${grant.partnerId}`}>
      <h3 id={`grant-${grant.partnerId}`}>{grant.partner}</h3>
      <DefinitionList
        look="rows"
        facts={[
          { term: partners.scopes, value: scopeList(view, grant.scopes) },
          { term: partners.since, value: view.times.day(grant.since) },
          { term: partners.until, value: grant.lastDay ? view.times.day(grant.lastDay) : partners.noEnd },
        ]}
      />
      {mayDecide && (
        <div class="access-choices">
          <Change view={view} grant={grant} attempt={attempt?.intent === 'change' ? attempt : null} />
          <Revoke view={view} grant={grant} />
        </div>
      )}
    </article>
  );
}

type GrantProps = { view: View; grant: PartnerAccess['grants'][number] };

function Change({ view, grant, attempt }: GrantProps & { attempt: AccessAttempt | null }) {
  const { partners } = view.messages;
  return (
    <details class="fold" open={attempt !== null}>
      <summary>
        {partners.change}
        <span class="visually-hidden">, {`${grant.partner}, ${endOf(view, grant.lastDay)}`}</span>
      </summary>
      <form class="form" method="post" action={view.to.partnerAccess} novalidate>
        <input type="hidden" name="subject" value={grant.partnerId} />
        <AccessTerms
          view={view}
          slot={grant.partnerId}
          typed={attempt?.typed ?? termsOf(grant)}
          errors={attempt?.errors ?? {}}
        />
        <div class="actions">
          <Button name="intent" value="change">
            {partners.saveChange}
          </Button>
        </div>
      </form>
    </details>
  );
}

function Revoke({ view, grant }: GrantProps) {
  const { partners } = view.messages;
  return (
    <details class="fold">
      <summary>{partners.revokeTitle({ partner: grant.partner })}</summary>
      <form class="form" method="post" action={view.to.partnerAccess}>
        <input type="hidden" name="subject" value={grant.partnerId} />
        <p>{partners.revokeHelp}</p>
        <div class="actions">
          <Button name="intent" value="revoke" look="danger">
            {partners.revoke}
          </Button>
        </div>
      </form>
    </details>
  );
}
