import { formatList } from '@zusage/i18n';
import type { TicketDetail } from '../api-types.ts';
import type { View } from '../view.ts';

export type TicketEvent = TicketDetail['events'][number];

/** What happened, in words. */
export function eventWords({ messages, locale }: View, event: TicketEvent): string {
  const { ticketLife } = messages;
  const { event: words, resolution } = ticketLife;
  switch (event.kind) {
    case 'facts_requested':
      return words.facts_requested({ facts: formatList(event.facts, locale) });
    case 'facts_supplied':
      return words.facts_supplied({ facts: formatList(event.facts, locale) });
    case 'assigned':
      return event.to === null ? words.released : words.assigned({ name: event.to });
    case 'escalated':
      return event.authorKind === 'system' ? words.escalatedBySystem : words.escalated;
    case 'severity_changed':
      return words.severity_changed({ from: event.from ?? '', to: event.to ?? '' });
    case 'severity_asked':
      return words.severity_asked({ to: event.to ?? '' });
    case 'resolved':
      return words.resolved({ kind: resolution[event.resolution ?? 'solved'].name });
    default:
      return words[event.kind];
  }
}

/** The steps that belong into the conversation: what changes the case, and is not a message itself. */
const TOLD: readonly TicketEvent['kind'][] = [
  'escalated',
  'severity_changed',
  'severity_asked',
  'resolved',
  'reopened',
  'closed',
  'assigned',
];

export type Entry =
  | { kind: 'message'; at: string; message: TicketDetail['messages'][number]; index: number }
  | { kind: 'event'; at: string; event: TicketEvent };

/** Messages and steps in the order in which they happened; of one moment the message comes first. */
export function entriesOf({ messages, events }: TicketDetail): Entry[] {
  const said = messages.map(
    (message, index) => ({ kind: 'message', at: message.at, message, index }) as const,
  );
  const done = events
    .filter(({ kind }) => TOLD.includes(kind))
    .map((event) => ({ kind: 'event', at: event.at, event }) as const);
  const place = (entry: Entry): number => (entry.kind === 'message' ? 0 : 1);
  return [...said, ...done].sort((a, b) => a.at.localeCompare(b.at) || place(a) - place(b));
}
