import type { Catalogue } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import type { Resolution, Ticket, TicketEvent, TicketEventKind } from '@zusage/tickets';
import { factLabels, severityName } from './answer.ts';
import { toInstant, type Instant } from './instant.ts';

/** One thing that happened to a ticket. */
export interface EventView {
  kind: TicketEventKind;
  at: Instant;
  author: string;
  authorKind: 'requester' | 'staff' | 'system';
  /** The policy it follows from, where the provider's own catalogue has it. */
  rule: string | null;
  /** As it was typed: why it was escalated, or classified anew. */
  reason: string | null;
  /** Names of severities. */
  from: string | null;
  to: string | null;
  /** Labels of the facts that were asked for or came. */
  facts: string[];
  resolution: Resolution | null;
  /** There for the provider's people alone, and only where it is theirs alone (S10). */
  internal?: true;
}

/** A ticket's history in the reader's language; it always begins with its opening. */
export function historyOf(
  ticket: Ticket,
  events: readonly TicketEvent[],
  catalogue: Catalogue,
  locale: Locale,
): EventView[] {
  const views = events.map((event) => toView(event, catalogue, locale));
  // Tickets from before there was a history.
  return views[0]?.kind === 'opened' ? views : [openingOf(ticket), ...views];
}

function toView(event: TicketEvent, catalogue: Catalogue, locale: Locale): EventView {
  const details = event.details as Record<string, unknown>;
  const text = (name: string): string | null => {
    const value = details[name];
    return typeof value === 'string' ? value : null;
  };
  const severity = (name: string): string | null => {
    const key = text(name);
    const isSeverity = event.kind === 'severity_changed' || event.kind === 'severity_asked';
    return key !== null && isSeverity ? severityName(catalogue, key, locale) : key;
  };
  const keys = Array.isArray(details['facts']) ? details['facts'].map(String) : [];
  return {
    kind: event.kind as TicketEventKind,
    at: toInstant(event.at),
    author: event.actor_name,
    authorKind: event.actor_kind as EventView['authorKind'],
    rule: catalogue.promises.some(({ rule }) => rule === event.rule) ? event.rule : null,
    reason: text('reason'),
    from: severity('from'),
    to: severity('to'),
    facts: factLabels(catalogue, keys, locale).map(({ label }) => label),
    resolution: text('resolution') as Resolution | null,
    ...(event.internal ? { internal: true } : {}),
  };
}

const openingOf = (ticket: Ticket): EventView => ({
  kind: 'opened',
  at: toInstant(ticket.opened_at),
  author: ticket.requester_name,
  authorKind: 'requester',
  rule: null,
  reason: null,
  from: null,
  to: null,
  facts: [],
  resolution: null,
});
