import { AppError } from '@zusage/errors';
import { findDraft } from '@zusage/tickets';
import type { TicketRequest } from './write-ticket.ts';
import type { PersonScope } from './scope.ts';

/** The reader's own kept request. @throws AppError not_found */
export async function ticketDraft(scope: PersonScope, id: string): Promise<{ content: TicketRequest }> {
  const draft = await scope.database.tenant(scope.providerId, (trx) =>
    findDraft(trx, scope.providerId, id, scope.actor.person.id),
  );
  if (!draft) throw new AppError('not_found');
  return { content: draft.content as TicketRequest };
}
