import { Button, ErrorSummary, Field, Notice, RadioCards, ReasonList } from '@zusage/ui';
import { idempotencyKey } from '../../forms/idempotency-key.ts';
import type { ReplyState } from '../../forms/reply.ts';
import type { FollowUp, TicketDetail } from '../api-types.ts';
import { nextStepHref, phoneHref } from '../next-step.ts';
import { isOver } from '../ticket-state.tsx';
import { FactField } from '../request/FactFields.tsx';
import type { View } from '../view.ts';

export interface ReplyFormProps {
  view: View;
  ticket: TicketDetail;
  reply: ReplyState;
}

/** The reply below the conversation; with the facts that a complete request still lacks (K-4). */
export function ReplyForm({ view, ticket, reply }: ReplyFormProps) {
  const { tickets, request, ticketLife } = view.messages;
  const errors = Object.entries(reply.errors).map(([field, message]) => ({ field, message }));
  const isMissing = ticket.missingFacts.length > 0 && !isOver(ticket);
  return (
    <form class="form" method="post" id="reply" action="#reply" data-reply data-keep={ticket.number}>
      <input type="hidden" name="intent" value="reply" />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey('')} />
      <ErrorSummary title={tickets.replyNotSent} kept={request.errors.kept} errors={errors} />
      {reply.failure && (
        <Notice kind="error" title={tickets.replyNotSent} live>
          <p>{reply.failure}</p>
          <p>{request.notSentText}</p>
        </Notice>
      )}
      {reply.followUp && <FollowUpElsewhere view={view} followUp={reply.followUp} />}
      {isMissing && <MissingFacts view={view} ticket={ticket} reply={reply} />}
      <Field
        name="body"
        kind="textarea"
        rows={4}
        label={isMissing ? ticketLife.replyOptional : tickets.reply}
        hint={tickets.replyHint}
        value={reply.body || ticket.draft}
        error={reply.errors['body']}
        maxlength={20_000}
        required={!isMissing}
      />
      {ticket.graverSeverities.length > 0 && <Graver view={view} ticket={ticket} reply={reply} />}
      <div class="actions">
        <Button look={reply.followUp ? 'quiet' : 'primary'} wide>
          {tickets.sendReply}
        </Button>
        <span class="soft small" role="status" data-kept-at={ticketLife.draftSavedAt({ at: '{at}' })} />
      </div>
    </form>
  );
}

/** SEP-5: a reply may say that it has become worse; folded, since most do not. */
function Graver({ view, ticket, reply }: ReplyFormProps) {
  const { ticketLife } = view.messages;
  return (
    <details class="fold" open={reply.severity !== ''}>
      <summary>{ticketLife.graver}</summary>
      <RadioCards
        name="severity"
        legend={ticketLife.graverNow}
        hint={ticketLife.graverHint}
        value={reply.severity}
        choices={[
          { value: '', label: ticketLife.graverSame({ name: ticket.severityName }) },
          ...ticket.graverSeverities.map(({ key, name, definition }) => ({
            value: key,
            label: name,
            definition,
          })),
        ]}
        {...(reply.errors['severity'] ? { error: reply.errors['severity'] } : {})}
      />
    </details>
  );
}

/** It has to go another way: the way stands large, and what was written is still in the field below. */
function FollowUpElsewhere({ view, followUp }: { view: View; followUp: FollowUp }) {
  const { ticketLife, request, common } = view.messages;
  const { next, reasons } = followUp;
  const isPhone = next?.kind === 'hotline';
  return (
    <Notice
      kind="warn"
      title={isPhone ? ticketLife.graverPhone : ticketLife.graverElsewhere}
      action={
        next && (
          <Button
            look="primary"
            href={isPhone ? phoneHref(next.target) : nextStepHref(next)}
            {...(isPhone ? { icon: 'phone' as const } : {})}
          >
            {isPhone ? request.call({ number: next.target }) : next.label}
          </Button>
        )
      }
      live
    >
      <ReasonList title={request.reasons} ruleLabel={common.rule} reasons={reasons} />
      <p>{ticketLife.graverKept}</p>
    </Notice>
  );
}

function MissingFacts({ view, ticket, reply }: ReplyFormProps) {
  const { tickets } = view.messages;
  return (
    <fieldset class="fact-fields">
      <legend>{tickets.missingFacts}</legend>
      <p class="soft">{ticket.status === 'waiting_for_facts' ? tickets.factsHelp : tickets.factsFaster}</p>
      {ticket.missingFacts.map((fact) => (
        <FactField
          key={fact.key}
          view={view}
          fact={{ ...fact, multiline: true }}
          value={reply.facts[fact.key] ?? ''}
          error={reply.errors[`facts.${fact.key}`]}
        />
      ))}
    </fieldset>
  );
}
