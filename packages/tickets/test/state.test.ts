import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOpen,
  nextStatus,
  RESOLUTIONS,
  STAFF_RESOLUTIONS,
  transition,
  TRANSITIONS,
  type TicketStatus,
  type TicketStep,
} from '../src/index.ts';

const STATUSES: TicketStatus[] = ['open', 'waiting_for_facts', 'waiting_for_customer', 'resolved', 'closed'];
const STEPS = [...new Set(TRANSITIONS.map(({ on }) => on))];

// The whole table once more, as a reader of the policies would write it: rows are steps, '-' is what does not happen.
const TABLE: Record<TicketStep, string> = {
  // open, waiting for facts, waiting for customer, resolved, closed
  customer_replied: 'open              waiting_for_facts open                 -        -',
  facts_supplied: 'open              open              open                 -        -',
  prerequisite_met: '-                 open              -                    -        -',
  facts_missing: 'waiting_for_facts waiting_for_facts waiting_for_facts    -        -',
  staff_replied: 'waiting_for_customer waiting_for_facts waiting_for_customer resolved -',
  staff_asked_and_waits: 'waiting_for_facts waiting_for_facts waiting_for_facts    -        -',
  noted: 'open              waiting_for_facts waiting_for_customer resolved closed',
  assigned: 'open              waiting_for_facts waiting_for_customer -        -',
  severity_changed: 'open              waiting_for_facts waiting_for_customer -        -',
  escalated: 'open              waiting_for_facts waiting_for_customer -        -',
  resolved: 'resolved          resolved          resolved             -        -',
  customer_closed: 'resolved          resolved          resolved             closed   -',
  reopened: '-                 -                 -                    open     -',
  reopened_and_waits: '-                 -                 -                    waiting_for_facts -',
  period_ended: '-                 -                 -                    closed   -',
};

describe.each(STEPS)('the step %s', (step) => {
  const expected = TABLE[step].split(/\s+/);
  test.each(STATUSES.map((status, index) => [status, expected[index]] as const))(
    'from %s leads to %s',
    (status, to) => {
      expect(nextStatus(status, step) ?? '-').toBe(to);
    },
  );
});

test('every row names the policy that it follows from, and stands there once', () => {
  for (const row of TRANSITIONS) expect(row.rule).toMatch(/^[A-Z][A-Z0-9]*-\d+$/);
  const keys = TRANSITIONS.map(({ from, on }) => `${from} ${on}`);
  expect(new Set(keys).size).toBe(keys.length);
});

describe('any sequence of steps', () => {
  const walk = fc.array(fc.constantFrom(...STEPS), { maxLength: 60 });
  const statusesOf = (
    steps: readonly TicketStep[],
  ): { step: TicketStep; from: TicketStatus; to: TicketStatus }[] => {
    let status: TicketStatus = 'open';
    return steps.flatMap((step) => {
      const row = transition(status, step);
      if (!row) return [];
      const taken = { step, from: status, to: row.to };
      status = row.to;
      return [taken];
    });
  };

  test('never leaves what is closed for good (K-10)', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const taken = statusesOf(steps);
        const closed = taken.findIndex(({ to }) => to === 'closed');
        return closed === -1 || taken.slice(closed).every(({ to }) => to === 'closed');
      }),
    );
  });

  test('is closed only after it was resolved, and only by the customer or the clock (K-9, K-10)', () => {
    fc.assert(
      fc.property(walk, (steps) =>
        statusesOf(steps)
          .filter(({ from, to }) => to === 'closed' && from !== 'closed')
          .every(
            ({ from, step }) =>
              from === 'resolved' && (step === 'customer_closed' || step === 'period_ended'),
          ),
      ),
    );
  });

  test('opens what was resolved by an explanation alone', () => {
    fc.assert(
      fc.property(walk, (steps) =>
        statusesOf(steps)
          .filter(({ from, to }) => from === 'resolved' && isOpen(to))
          .every(({ step }) => step === 'reopened' || step === 'reopened_and_waits'),
      ),
    );
  });

  test('is changed by an internal note never (S10)', () => {
    fc.assert(
      fc.property(walk, (steps) =>
        statusesOf(steps)
          .filter(({ step }) => step === 'noted')
          .every(({ from, to }) => from === to),
      ),
    );
  });

  test('ends a wait only by facts, by what the level presupposes, or with the ticket (K-4, S7-9)', () => {
    fc.assert(
      fc.property(walk, (steps) =>
        statusesOf(steps)
          .filter(({ from, to }) => from === 'waiting_for_facts' && to !== from)
          .every(
            ({ step, to }) => step === 'facts_supplied' || step === 'prerequisite_met' || to === 'resolved',
          ),
      ),
    );
  });
});

test('kinds of ending: what staff choose, and the one that is the customer’s own (K-9)', () => {
  expect(STAFF_RESOLUTIONS).toHaveLength(RESOLUTIONS.length - 1);
  expect(STAFF_RESOLUTIONS).not.toContain('confirmed');
});
