import type { PageLocals } from '../../page-locals.ts';
import type { TicketDetail } from '../api-types.ts';

/** The ticket, and the catalogue's word for its severity. @throws what the API throws */
export async function readTicket(
  { api }: PageLocals,
  number: string,
): Promise<{ ticket: TicketDetail; severityTerm: string }> {
  const [ticket, catalogue] = await Promise.all([api.tickets.get({ number }), api.catalogue.get()]);
  return { ticket, severityTerm: catalogue.terms.severity };
}
