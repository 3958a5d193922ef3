import type { Database } from '@zusage/db';
import {
  changeTicket,
  findTicket,
  recordEvent,
  SYSTEM,
  transition,
  type TicketStatus,
} from '@zusage/tickets';
import { databaseNow } from './instant.ts';

/**
 * What the `ticket_closing` job does: closes what is still resolved and has had no update for its period (K-10). A job that
 * comes too early, twice, or for a ticket that was opened again changes nothing (S92); one that comes late writes down the
 * moment at which the period ended (S97).
 */
export async function closeForGood(
  { database, providerId }: { database: Database; providerId: string },
  ticketNumber: string,
): Promise<void> {
  await database.tenant(providerId, async (trx) => {
    const ticket = await findTicket(trx, providerId, ticketNumber, {
      reach: { organisationIds: null },
      forUpdate: true,
    });
    if (!ticket?.closes_at || ticket.closes_at > (await databaseNow(trx))) return;
    const step = transition(ticket.status as TicketStatus, 'period_ended');
    if (!step) return;
    await changeTicket(trx, providerId, ticket.id, { status: step.to, at: ticket.closes_at });
    await recordEvent(trx, providerId, ticket.id, {
      kind: 'closed',
      at: ticket.closes_at,
      actor: SYSTEM,
      rule: step.rule,
    });
  });
}
