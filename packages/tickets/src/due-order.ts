import { sql, type RawBuilder } from '@zusage/db';

// 'infinity' cannot be a JS Date, so years that nobody lives to see stand for the groups behind the timed tickets.
const UNTIMED = sql.lit('9000-01-01T00:00:00Z');
const OURS = sql.lit('9100-01-01T00:00:00Z');
const THEIRS = sql.lit('9200-01-01T00:00:00Z');
const OVER = sql.lit('9300-01-01T00:00:00Z');

/**
 * A ticket's place in the order of work, as a moment: what is promised, at its due time, missed ones first; then what
 * nobody has answered and no time is promised for; then what was answered and is the provider's turn; then what waits
 * for the customer; at last what is over. Within the untimed groups the graver severity comes first (K-5), and within
 * one severity what was escalated (K-11), then what the catalogue puts ahead (K-6); the rest is the order of arrival.
 * Neither ever stands before a time that somebody was promised.
 *
 * @param severities keys by rank, the gravest first
 */
export function dueOrder(severities: readonly string[]): RawBuilder<Date> {
  const keys = sql.val([...severities]);
  const rank = sql`(coalesce(array_position(${keys}::text[], severity), 40) * interval '1 day'
    + case when escalated_at is null then interval '12 hours' else interval '0' end
    + case when ahead then interval '0' else interval '6 hours' end)`;
  return sql<Date>`case
    when status in ('resolved', 'closed') then ${OVER}::timestamptz
    when status <> 'open' and (responded_at is not null or response_due_at is null) then ${THEIRS}::timestamptz + ${rank}
    when responded_at is not null then ${OURS}::timestamptz + ${rank}
    else coalesce(response_due_at, ${UNTIMED}::timestamptz + ${rank}) end`;
}
