import { Button, DefinitionList, Field } from '@zusage/ui';
import type { AccessAttempt } from '../../forms/partner-access.ts';
import type { PartnerAccess } from '../api-types.ts';
import type { View } from '../view.ts';
import { AccessTerms, termsOf } from './AccessTerms.tsx';
import { scopeList } from './scope-words.ts';

export interface AccessProps {
  view: View;
  access: PartnerAccess;
  /** What was sent and could not be done; shown at its own form. */
  attempt: AccessAttempt | null;
}

/** Who asks to act for the reader's organisation: what is wanted and why, and the two answers. */
export function AccessRequests({ view, access, attempt }: AccessProps) {
  const { partners } = view.messages;
  if (access.requests.length === 0) return null;
  return (
    <section class="section" aria-labelledby="requests-title">
      <h2 id="requests-title">{partners.requestsTitle}</h2>
      {access.requests.map((request) => (
        <Request
          key={request.id}
          view={view}
          request={request}
          isOnly={access.requests.length === 1}
          attempt={attempt?.subject === request.id ? attempt : null}
        />
      ))}
    </section>
  );
}

function Request({
  view,
  request,
  attempt,
  isOnly,
}: {
  view: View;
  request: PartnerAccess['requests'][number];
  attempt: AccessAttempt | null;
  isOnly: boolean;
}) {
  const { partners, common } = view.messages;
  const at = view.times.absolute(request.at);
  return (
    <article class="access-request" aria-labelledby={`request-${request.id}`}>
      <div class="two-lines">
        <h3 id={`request-${request.id}`}>{request.partner}</h3>
        <p class="soft small">{partners.requestFrom({ name: request.askedBy, at })}</p>
      </div>
      <DefinitionList
        facts={[
          { term: partners.asksFor, value: scopeList(view, request.scopes) },
          { term: partners.requestReason, value: <span class="as-typed">{request.reason}</span> },
        ]}
      />
      <form class="form" method="post" action={view.to.partnerAccess} novalidate>
        <input type="hidden" name="subject" value={request.id} />
        <AccessTerms
          view={view}
          slot={request.id}
          typed={attempt?.typed ?? termsOf(request)}
          errors={attempt?.errors ?? {}}
        />
        <div class="actions">
          <Button name="intent" value="approve" look={isOnly ? 'primary' : 'quiet'} wide>
            {partners.approve}
          </Button>
        </div>
        <details class="fold" open={attempt?.intent === 'refuse'}>
          <summary>{partners.refuseTitle}</summary>
          <div class="form">
            <Field
              name="note"
              id={`note-${request.id}`}
              kind="textarea"
              rows={3}
              label={partners.refuseNote}
              optional={common.optional}
              value={attempt?.note ?? ''}
              maxlength={2_000}
            />
            <div class="actions">
              <Button name="intent" value="refuse">
                {partners.refuse}
              </Button>
            </div>
          </div>
        </details>
      </form>
    </article>
  );
}
