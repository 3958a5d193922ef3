import { invalidField } from '@zusage/errors';
import { listStaff, type Person } from '@zusage/identity';
import { assignTicket as writeAssignee } from '@zusage/tickets';
import type { PersonScope } from './scope.ts';
import { note, onTicket, stepOf } from './ticket-action.ts';
import { tellStaff } from './ticket-mail.ts';

/**
 * Gives a ticket to one of the provider's people, or back to all. A colleague who gets it from somebody else is told.
 *
 * @throws AppError not_found, conflict (it is resolved or closed), invalid_input on `assignee` for whoever is no active
 *   person of this provider's staff (S6)
 */
export async function assignTicket(
  scope: PersonScope,
  request: { number: string; assignee: string | null },
  idempotencyKey?: string,
): Promise<{ assignee: { name: string } | null }> {
  return onTicket(
    scope,
    { action: 'assign', number: request.number, input: request, idempotencyKey },
    async (action) => {
      const { trx, ticket } = action;
      const { rule } = stepOf(action, 'assigned');
      const staff = await listStaff(trx, scope.providerId);
      const person = request.assignee === null ? null : requireColleague(staff, request.assignee);
      if (ticket.assignee_id !== (person?.id ?? null)) {
        await writeAssignee(trx, scope.providerId, ticket.id, person?.id ?? null);
        await note(action, { kind: 'assigned', rule, details: { to: person?.name ?? null }, internal: true });
        if (person && person.id !== scope.actor.person.id)
          await tellStaff(action, 'ticket_assigned', { personId: person.id });
      }
      return { assignee: person && { name: person.name } };
    },
  );
}

function requireColleague(staff: readonly Person[], email: string): Person {
  const found = staff.find((person) => person.email.toLowerCase() === email.toLowerCase());
  if (!found) throw invalidField('assignee', 'unknown_value');
  return found;
}
