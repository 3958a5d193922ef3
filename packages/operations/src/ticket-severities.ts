import type { Catalogue } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import type { Ticket, TicketEvent } from '@zusage/tickets';
import { severityName } from './answer.ts';

export interface SeverityView {
  key: string;
  name: string;
  definition: string;
}

/** What a ticket can have become: graver than its own, the gravest first. */
export function graverThan(severity: string, { severities }: Catalogue, locale: Locale): SeverityView[] {
  const own = severities.find(({ key }) => key === severity)?.rank ?? 0;
  return severities
    .filter(({ rank }) => rank < own)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ key, name, definition }) => ({ key, name: name[locale], definition: definition[locale] }));
}

/** What the customer finds that it has become; a change by staff answers what was asked before (SEP-5). */
export function askedSeverity(
  ticket: Ticket,
  events: readonly TicketEvent[],
  catalogue: Catalogue,
  locale: Locale,
): { key: string; name: string } | null {
  const last = events.findLast(({ kind }) => kind === 'severity_asked' || kind === 'severity_changed');
  const key = last?.kind === 'severity_asked' ? (last.details as { to?: unknown }).to : null;
  if (typeof key !== 'string' || key === ticket.severity) return null;
  return { key, name: severityName(catalogue, key, locale) };
}
