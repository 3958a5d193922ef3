import { notify } from '@zusage/notifications';
import type { Locale } from '@zusage/i18n';
import { findPerson } from '@zusage/identity';
import { inPlaceOfPartner, onBehalfOf } from './partners/on-behalf.ts';
import { staffRecipients } from './recipients.ts';
import type { TicketAction } from './ticket-action.ts';

type ToRequester = 'ticket_replied' | 'ticket_resolved' | 'ticket_reclassified';
type ToStaff = 'ticket_replied' | 'ticket_reopened' | 'ticket_escalated' | 'ticket_assigned';

/** Tells the requester that something happened; never what was written (S10, S75). */
export async function tellRequester(action: TicketAction, kind: ToRequester): Promise<void> {
  const { trx, scope, ticket } = action;
  const requester = { email: ticket.requester_email, language: ticket.requester_language as Locale };
  for (const recipient of (await inPlaceOfPartner(trx, scope, ticket)) ?? [requester]) {
    await notify(trx, scope.providerId, {
      kind,
      recipient,
      number: ticket.number,
      subject: ticket.subject,
      // A visitor has no account to open it with.
      url: ticket.person_id ? `${scope.publicUrl}/${scope.providerId}/tickets/${ticket.number}` : null,
    });
  }
}

/** Tells whoever has the ticket, or everybody while nobody has; `everybody` in any case. */
export async function tellStaff(
  action: TicketAction,
  kind: ToStaff,
  to: 'assignee' | 'everybody' | { personId: string } = 'assignee',
): Promise<void> {
  const { trx, scope, ticket } = action;
  const one = typeof to === 'object' ? to.personId : to === 'assignee' ? ticket.assignee_id : null;
  const person = one ? await findPerson(trx, scope.providerId, one) : null;
  const recipients = person
    ? [{ email: person.email, language: person.language }]
    : await staffRecipients(trx, scope.providerId);
  const onBehalf = await onBehalfOf(trx, scope, ticket.organisation_id);
  for (const recipient of recipients) {
    await notify(trx, scope.providerId, {
      kind,
      recipient,
      onBehalf,
      number: ticket.number,
      subject: ticket.subject,
      url: `${scope.publicUrl}/${scope.providerId}/staff/tickets/${ticket.number}`,
    });
  }
}
