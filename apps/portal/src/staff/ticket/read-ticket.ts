import type { PageLocals } from '../../page-locals.ts';
import type { Colleague, TicketDetail, TicketEffort } from '../api-types.ts';

/** The ticket, the catalogue's word for its severity, and to whom it can be given. @throws what the API throws */
export async function readTicket(
  { api }: PageLocals,
  number: string,
): Promise<{ ticket: TicketDetail; severityTerm: string; colleagues: Colleague[]; booked: TicketEffort }> {
  const [ticket, catalogue, colleagues, booked] = await Promise.all([
    api.tickets.get({ number }),
    api.catalogue.get(),
    api.queue.colleagues(),
    api.effort.ticket({ number }),
  ]);
  return { ticket, severityTerm: catalogue.terms.severity, colleagues: colleagues.items, booked };
}
