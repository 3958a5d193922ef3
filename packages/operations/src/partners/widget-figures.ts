import type { Transaction } from '@zusage/db';
import { countWidgetSearches } from '@zusage/knowledge';
import { countWidgetTickets } from '@zusage/tickets';

export const FIGURE_DAYS = 30;

/** What happened through a widget key in the last 30 days. */
export interface WidgetFigures {
  searches: number;
  /** Searches whose reader said that an article helped. */
  solved: number;
  tickets: number;
}

export async function widgetFigures(
  trx: Transaction,
  providerId: string,
  widgetKeyId: string,
): Promise<WidgetFigures> {
  const { searches, solved } = await countWidgetSearches(trx, providerId, widgetKeyId, FIGURE_DAYS);
  return { searches, solved, tickets: await countWidgetTickets(trx, providerId, widgetKeyId, FIGURE_DAYS) };
}
