import { AppError } from '@zusage/errors';
import { findTicket, keepReplyDraft } from '@zusage/tickets';
import { databaseNow, toInstant, type Instant } from './instant.ts';
import type { PersonScope } from './scope.ts';
import { visibleRecords } from './visibility.ts';

/**
 * Keeps a reply that is not finished, for its writer alone, as often as they like; an empty text takes it away. Whoever
 * may not see the ticket may keep nothing at it (S9).
 *
 * @throws AppError not_found
 */
export async function keepReply(
  scope: PersonScope,
  { number, body }: { number: string; body: string },
): Promise<{ savedAt: Instant }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { tickets: reach } = await visibleRecords(trx, scope);
    const ticket = await findTicket(trx, scope.providerId, number, { reach });
    if (!ticket) throw new AppError('not_found');
    const at = await databaseNow(trx);
    await keepReplyDraft(trx, scope.providerId, {
      ticketId: ticket.id,
      personId: scope.actor.person.id,
      body,
      at,
    });
    return { savedAt: toInstant(at) };
  });
}
