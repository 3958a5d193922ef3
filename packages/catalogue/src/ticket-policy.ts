import type { Catalogue } from './schema/catalogue.ts';
import type { Text } from './text.ts';

/** Days, and the policy id they come from; null where the provider's text says nothing and the product's own days count. */
export interface Period {
  days: number;
  rule: string | null;
}

export interface TicketPolicy {
  /** For so long a resolved ticket can be opened again. */
  reopen: Period;
  /** After so many days without an update it is closed for good; never sooner than `reopen`. */
  close: Period;
  escalation: { text: Text; rule: string; severities: readonly string[] } | null;
}

/** Where a policy is silent: two weeks, so that a holiday does not cost the customer the ticket. */
const DAYS_DEFAULT = 14;

/** What becomes of a ticket once it is answered. */
export function ticketPolicy({ tickets }: Catalogue): TicketPolicy {
  const reopen = tickets?.reopen ?? { days: DAYS_DEFAULT, rule: null };
  const close = tickets?.close ?? { days: Math.max(DAYS_DEFAULT, reopen.days), rule: null };
  const { escalation } = tickets ?? {};
  return {
    reopen: { ...reopen, days: Math.min(reopen.days, close.days) },
    close,
    escalation: escalation ? { ...escalation, severities: escalation.severities ?? [] } : null,
  };
}
