import type { PageLocals } from '../../page-locals.ts';
import type { TicketDetail } from '../api-types.ts';

/** The ticket and the catalogue's word for its severity; null for one that does not exist here. */
export async function readTicket(
  { api, failure }: PageLocals,
  number: string,
): Promise<{ ticket: TicketDetail; severityTerm: string } | null> {
  try {
    const [ticket, catalogue] = await Promise.all([api.tickets.get({ number }), api.catalogue.get()]);
    return { ticket, severityTerm: catalogue.terms.severity };
  } catch (error) {
    const { status } = failure(error);
    if (status === 404 || status === 400) return null;
    throw error;
  }
}
