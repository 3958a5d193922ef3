import type { Catalogue } from '@zusage/catalogue';
import type { ClockChange, Ticket, TicketEvent, TicketEventKind } from '@zusage/tickets';
import { reopenedClock } from '../../src/reopened-clock.ts';
import { reclassify } from '../../src/ticket-clock-severity.ts';
import { pausedClock, resumedClock } from '../../src/ticket-clock.ts';
import { decideTicket, type TicketTerms } from '../../src/ticket-terms.ts';

export const at = (iso: string): Date => new Date(iso);

export const termsWith = (catalogue: Catalogue, serviceLevel: string): TicketTerms => ({
  catalogue,
  publishedAt: at('2026-01-01T00:00:00Z'),
  contract: {
    id: 'c',
    organisationId: 'o',
    number: 'C-1',
    serviceLevel,
    options: [],
    agreedMinutes: {},
    calendar: null,
    prerequisites: [],
    validFrom: '2020-01-01',
    validUntil: '2199-12-31',
  },
  product: null,
});

/** A ticket and its history, written by the rules that write them in the product; no database. */
export class Story {
  ticket: Ticket;
  readonly events: TicketEvent[] = [];
  readonly #terms: TicketTerms;

  constructor(terms: TicketTerms, severity: string, openedAt: Date, waits = false) {
    this.#terms = terms;
    this.ticket = {
      severity,
      channel: 'portal',
      environment: 'production',
      asker: 'contact',
      asker_certified: false,
      status: waits ? 'waiting_for_facts' : 'open',
      facts: {},
      missing_facts: [],
      opened_at: openedAt,
      clock_starts_at: null,
      response_due_at: null,
      responded_at: null,
      response_missed_at: null,
      resolved_at: null,
      clock_used_ms: 0,
      clock_paused_at: null,
      clock_resumed_at: null,
    } as unknown as Ticket;
    if (!waits) this.#start(openedAt);
  }

  /** Staff ask for facts under a catalogue whose clock waits for them (K-4). */
  pause(now: Date): void {
    const change = pausedClock(this.ticket, this.#terms, now);
    if (!change) return;
    this.#change(change, { status: 'waiting_for_facts' });
    this.#tell('paused', now);
  }

  /** The facts arrive. */
  resume(now: Date): void {
    if (this.ticket.clock_paused_at) this.#change(resumedClock(this.ticket, this.#terms, now));
    else if (this.ticket.clock_starts_at) return;
    else this.#start(now);
    this.#change(null, { status: 'open' });
    this.#tell('resumed', now);
  }

  changeSeverity(severity: string, now: Date): void {
    const from = this.ticket.severity;
    const result = reclassify(this.ticket, this.#terms, severity, now);
    if (!result || result.severity === from) return;
    const wasPaused = this.ticket.clock_paused_at !== null;
    this.#change(result.clock, { severity: result.severity });
    const clock = result.waits ? 'waits' : null;
    this.#tell('severity_changed', now, { from, to: result.severity, clock });
    if (result.clock?.pausedAt && !wasPaused) this.#tell('paused', now);
  }

  answer(now: Date): void {
    this.#change(null, { responded_at: now });
    this.#tell('replied', now, {}, 'staff');
  }

  /** The customer has no need of an answer any more. */
  settle(now: Date): void {
    this.#change(pausedClock(this.ticket, this.#terms, now), { status: 'resolved', resolved_at: now });
    this.#tell('resolved', now);
  }

  reopen(now: Date): void {
    const { waits, clock } = reopenedClock(this.ticket, this.#terms, now);
    this.#change(clock, { status: waits ? 'waiting_for_facts' : 'open', resolved_at: null });
    this.#tell('reopened', now, { clock: waits ? 'waits' : null });
  }

  #start(now: Date): void {
    const { clockStartsAt, responseDueAt } = decideTicket(this.ticket, this.#terms, { at: now });
    this.#change({ clockStartsAt, responseDueAt });
  }

  #change(clock: ClockChange | null, more: Partial<Ticket> = {}): void {
    const columns = {
      clock_starts_at: clock?.clockStartsAt,
      response_due_at: clock?.responseDueAt,
      clock_used_ms: clock?.usedMilliseconds,
      clock_paused_at: clock?.pausedAt,
      clock_resumed_at: clock?.resumedAt,
    };
    const stated = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
    this.ticket = { ...this.ticket, ...stated, ...more };
  }

  #tell(
    kind: TicketEventKind,
    now: Date,
    details: Record<string, string | null> = {},
    actor = 'requester',
  ): void {
    this.events.push({ kind, at: now, details, actor_kind: actor } as unknown as TicketEvent);
  }
}
