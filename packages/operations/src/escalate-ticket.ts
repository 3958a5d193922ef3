import { changeTicket } from '@zusage/tickets';
import { toInstant, type Instant } from './instant.ts';
import type { PersonScope } from './scope.ts';
import { note, onTicket, stepOf } from './ticket-action.ts';
import { tellStaff } from './ticket-mail.ts';

/**
 * Asks for escalation, at any time while the ticket is open (K-11, N-9): written down with time and reason for both sides,
 * marked in the queue, and told to all of the provider's people. Staff write down one that came by phone.
 *
 * @throws AppError not_found, conflict (it is resolved or closed)
 */
export async function escalateTicket(
  scope: PersonScope,
  request: { number: string; reason: string },
  idempotencyKey?: string,
): Promise<{ escalatedAt: Instant }> {
  return onTicket(
    scope,
    { action: 'escalate', number: request.number, input: request, idempotencyKey },
    async (action) => {
      const { trx, ticket, now, policy } = action;
      const { to, rule } = stepOf(action, 'escalated');
      await changeTicket(trx, scope.providerId, ticket.id, { status: to, at: now, escalatedAt: now });
      await note(action, {
        kind: 'escalated',
        rule: policy.escalation?.rule ?? rule,
        details: { reason: request.reason },
      });
      await tellStaff(action, 'ticket_escalated', 'everybody');
      return { escalatedAt: toInstant(now) };
    },
  );
}
