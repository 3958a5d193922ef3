import { Button, Field, Notice } from '@zusage/ui';
import { idempotencyKey } from '../../forms/idempotency-key.ts';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';

export interface ReplyFormProps {
  view: View;
  ticket: TicketDetail;
  body: string;
  /** Kind of ending that was chosen before. */
  resolution: string;
  error?: string | undefined;
}

/** One text, two ways to send it: as an answer, or as the solution. What is closed takes none (K-10). */
export function ReplyForm({ view, ticket, body, resolution, error }: ReplyFormProps) {
  const { staff, tickets, staffTicket } = view.messages;
  if (ticket.status === 'closed') {
    return (
      <Notice title={tickets.closedNotice}>
        <p>{staff.closedForGood}</p>
        {body && <Field name="body" kind="textarea" label={staff.reply} value={body} readonly />}
      </Notice>
    );
  }
  return (
    <form class="form answer-form" id="reply" method="post" data-once data-keep={ticket.number}>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey('')} />
      <Field
        name="body"
        kind="textarea"
        rows={7}
        label={staff.reply}
        hint={ticket.respondedAt ? undefined : staff.replyHint}
        value={body || ticket.draft}
        maxlength={20_000}
        spellcheck
        autofocus={error !== undefined}
        {...(error ? { error } : {})}
      />
      <div class="actions">
        <Button look="primary" name="intent" value="reply">
          {staff.sendReply}
        </Button>
        <Button look="text" name="intent" value="draft" formnovalidate>
          {view.messages.ticketLife.keepDraft}
        </Button>
        <span
          class="soft small"
          role="status"
          data-kept-at={view.messages.ticketLife.draftSavedAt({ at: '{at}' })}
        />
      </div>
      {ticket.status !== 'resolved' && (
        <div class="resolve-row">
          <Field
            name="resolution"
            kind="select"
            label={staffTicket.resolveKind}
            value={resolution || 'solved'}
            options={resolutionOptions(view)}
          />
          <Button name="intent" value="resolve">
            {staff.resolve}
          </Button>
        </div>
      )}
    </form>
  );
}

/** What support can choose; how the customer ends a ticket is the customer's. */
function resolutionOptions({ messages }: View): { value: string; label: string }[] {
  return Object.entries(messages.ticketLife.resolution)
    .filter(([key]) => key !== 'confirmed')
    .map(([value, { name }]) => ({ value, label: name }));
}
