import type { Catalogue } from '@zusage/catalogue';
import type { EngagementEvent, WorkSession } from '@zusage/engagements';
import type { Locale } from '@zusage/i18n';
import type { Reason } from '../answer.ts';
import { toInstant, type Instant } from '../instant.ts';
import { ruleSentences } from '../rule-sentences.ts';

/** What happened, in the order in which it did. */
export interface HistoryLine {
  kind: string;
  /** Position of the session that it concerns; null for the whole engagement. */
  session: number | null;
  at: Instant;
  side: EngagementEvent['side'];
  /** Null for what happened by itself. */
  actor: string | null;
  note: string | null;
  /** Amounts (smallest billable part) and moments (ISO). */
  details: Record<string, string | number>;
  rule: Reason;
}

export function historyOf(
  events: readonly EngagementEvent[],
  sessions: readonly WorkSession[],
  { catalogue, locale }: { catalogue: Catalogue; locale: Locale },
): HistoryLine[] {
  const sentences = new Map(ruleSentences(catalogue, locale).map((reason) => [reason.rule, reason]));
  return events.map((event) => ({
    kind: event.kind,
    session: sessions.find(({ id }) => id === event.sessionId)?.position ?? null,
    at: toInstant(event.at),
    side: event.side,
    actor: event.side === 'system' ? null : event.actor,
    note: event.note,
    details: event.details,
    rule: sentences.get(event.rule) ?? { rule: event.rule, text: '' },
  }));
}
