import { Button, Field } from '@zusage/ui';
import { idempotencyKey } from '../../forms/idempotency-key.ts';
import type { View } from '../../views/view.ts';
import type { Colleague, TicketDetail } from '../api-types.ts';

export interface AssigneeFormProps {
  view: View;
  ticket: TicketDetail;
  colleagues: readonly Colleague[];
}

/** Whose ticket it is at the provider's: take it in one step, or give it to somebody. */
export function AssigneeForm({ view, ticket, colleagues }: AssigneeFormProps) {
  const { staffTicket } = view.messages;
  const isOpen = ticket.status !== 'resolved' && ticket.status !== 'closed';
  const current = colleagues.find(({ name }) => name === ticket.assignee?.name);
  return (
    <div class="fact assignee">
      <p class="soft small">{staffTicket.assignee}</p>
      <p>{ticket.assignee?.name ?? staffTicket.nobody}</p>
      {isOpen && (
        <div class="assignee-forms">
          {!ticket.staff?.mine && (
            <form method="post" data-once>
              <input type="hidden" name="idempotencyKey" value={idempotencyKey('')} />
              <Button name="intent" value="take">
                {staffTicket.take}
              </Button>
            </form>
          )}
          <details class="fold">
            <summary>{staffTicket.handOver}</summary>
            <form class="form step-form" method="post" data-once>
              <input type="hidden" name="idempotencyKey" value={idempotencyKey('')} />
              <Field
                name="assignee"
                kind="select"
                label={staffTicket.assignTo}
                value={current?.email ?? ''}
                options={[
                  { value: '', label: staffTicket.assignNobody },
                  ...colleagues.map(({ name, email, you }) => ({
                    value: email,
                    label: you ? `${name} (${staffTicket.you})` : name,
                  })),
                ]}
              />
              <div class="actions">
                <Button name="intent" value="assign">
                  {staffTicket.handOver}
                </Button>
              </div>
            </form>
          </details>
        </div>
      )}
    </div>
  );
}
