import { Button, Field, Notice } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';

export interface ReplyFormProps {
  view: View;
  ticket: TicketDetail;
  body: string;
  error?: string | undefined;
}

/** One text, two ways to send it: as an answer, or as the solution. What is closed takes none (K-10). */
export function ReplyForm({ view, ticket, body, error }: ReplyFormProps) {
  const { staff, tickets } = view.messages;
  if (ticket.status === 'closed') {
    return (
      <Notice title={tickets.closedNotice}>
        <p>{staff.closedForGood}</p>
        {body && <Field name="body" kind="textarea" label={staff.reply} value={body} readonly />}
      </Notice>
    );
  }
  return (
    <form class="form answer-form" id="reply" method="post" data-once>
      <Field
        name="body"
        kind="textarea"
        rows={7}
        label={staff.reply}
        hint={ticket.respondedAt ? undefined : staff.replyHint}
        value={body}
        maxlength={20_000}
        spellcheck
        autofocus={error !== undefined}
        {...(error ? { error } : {})}
      />
      <div class="actions">
        <Button look="primary" name="intent" value="reply">
          {staff.sendReply}
        </Button>
        {ticket.status !== 'resolved' && (
          <Button name="intent" value="resolve">
            {staff.resolve}
          </Button>
        )}
      </div>
    </form>
  );
}
