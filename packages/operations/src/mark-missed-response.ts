import type { Database } from '@zusage/db';
import { notify } from '@zusage/notifications';
import { findTicket, markResponseMissed, recordEvent, SYSTEM } from '@zusage/tickets';
import { databaseNow } from './instant.ts';
import { staffRecipients } from './recipients.ts';

/**
 * What the `response_due` job does. The mark carries the due time itself, so a worker that was down for an hour still
 * records the true moment (S97); a second run changes nothing (S92).
 */
export async function markMissedResponse(
  context: { database: Database; providerId: string; publicUrl: string },
  ticketNumber: string,
): Promise<void> {
  const { database, providerId, publicUrl } = context;
  await database.tenant(providerId, async (trx) => {
    const ticket = await findTicket(trx, providerId, ticketNumber, {
      reach: { organisationIds: null },
      forUpdate: true,
    });
    if (!ticket?.response_due_at) return;
    const marked = await markResponseMissed(trx, providerId, ticket.id, await databaseNow(trx));
    if (!marked) return;
    await recordEvent(trx, providerId, ticket.id, {
      kind: 'missed',
      at: ticket.response_due_at,
      actor: SYSTEM,
      rule: null,
    });
    for (const recipient of await staffRecipients(trx, providerId)) {
      await notify(trx, providerId, {
        kind: 'promise_missed',
        recipient,
        number: ticket.number,
        subject: ticket.subject,
        responseDueAt: ticket.response_due_at,
        url: `${publicUrl}/${providerId}/staff/tickets/${ticket.number}`,
      });
    }
  });
}
