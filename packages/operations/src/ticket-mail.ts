import { notify } from '@zusage/notifications';
import type { Locale } from '@zusage/i18n';
import { findPerson } from '@zusage/identity';
import { inPlaceOfPartner, onBehalfOf } from './partners/on-behalf.ts';
import { staffRecipients, type Recipient } from './recipients.ts';
import type { Transaction } from '@zusage/db';
import type { Ticket } from '@zusage/tickets';
import type { TicketAction } from './ticket-action.ts';

type ToRequester = 'ticket_replied' | 'ticket_resolved' | 'ticket_reclassified' | 'ticket_resumed';
type ToStaff = 'ticket_replied' | 'ticket_reopened' | 'ticket_escalated' | 'ticket_assigned';

/** Whose ticket something happened to; without a base of links the mail has none. */
interface ToldOf {
  trx: Transaction;
  scope: { providerId: string; publicUrl?: string | undefined };
  ticket: Ticket;
}

/** Tells the requester that something happened; never what was written (S10, S75). */
export async function tellRequester(told: ToldOf, kind: ToRequester): Promise<void> {
  const { trx, scope, ticket } = told;
  const requester = { email: ticket.requester_email, language: ticket.requester_language as Locale };
  for (const recipient of (await inPlaceOfPartner(trx, scope, ticket)) ?? [requester]) {
    await notify(trx, scope.providerId, {
      kind,
      recipient,
      number: ticket.number,
      subject: ticket.subject,
      // A visitor has no account to open it with.
      url:
        ticket.person_id && scope.publicUrl
          ? `${scope.publicUrl}/${scope.providerId}/tickets/${ticket.number}`
          : null,
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
  const recipients = await staffToTell(action, one);
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

/** Tells both sides that a ticket that waited goes on, whoever acted and from where. */
export async function tellOfResumed(told: ToldOf): Promise<void> {
  const { trx, scope, ticket } = told;
  await tellRequester(told, 'ticket_resumed');
  for (const recipient of await staffToTell(told, ticket.assignee_id)) {
    await notify(trx, scope.providerId, {
      kind: 'ticket_resumed',
      recipient,
      number: ticket.number,
      subject: ticket.subject,
      url: scope.publicUrl ? `${scope.publicUrl}/${scope.providerId}/staff/tickets/${ticket.number}` : null,
    });
  }
}

/** One of the provider's people, or all of them. */
async function staffToTell({ trx, scope }: ToldOf, personId: string | null): Promise<Recipient[]> {
  const person = personId ? await findPerson(trx, scope.providerId, personId) : null;
  return person
    ? [{ email: person.email, language: person.language }]
    : staffRecipients(trx, scope.providerId);
}
