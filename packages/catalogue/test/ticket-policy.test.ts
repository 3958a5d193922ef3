import { expect, test } from 'vitest';
import { checkCatalogue, loadProviderCatalogue, ticketPolicy } from '../src/index.ts';

test.each([
  ['kaseya-technical-support', 7, 'K-10', 7, 'K-10', 'K-11'],
  ['ntt-securecall', 14, null, 14, null, 'N-9'],
  ['sep-sesam', 14, null, 14, null, null],
  ['seitenbau-support', 14, null, 14, null, null],
  ['sektor7-server-management', 14, null, 14, null, null],
])(
  '%s: how long a ticket can be opened again, when it closes, and by which rule (K-10, K-11, N-9)',
  (id, reopen, reopenRule, close, closeRule, escalation) => {
    const policy = ticketPolicy(loadProviderCatalogue(id));
    expect(policy.reopen).toEqual({ days: reopen, rule: reopenRule });
    expect(policy.close).toEqual({ days: close, rule: closeRule });
    expect(policy.escalation?.rule ?? null).toBe(escalation);
  },
);

test('a ticket never closes for good while it can still be opened again, whichever of the two is stated', () => {
  const known = loadProviderCatalogue('sep-sesam');
  const of = (tickets: NonNullable<typeof known.tickets>) => ticketPolicy({ ...known, tickets });
  expect(of({ reopen: { days: 30, rule: 'AB-1' } }).close.days).toBe(30);
  expect(of({ close: { days: 3, rule: 'AB-1' } }).reopen.days).toBe(3);
});

test.each([
  ['tickets: { reopen: { days: 10, rule: SEP-1 }, close: { days: 7, rule: SEP-1 } }', 'tickets.close.days'],
  ['tickets: { reopen: { days: 10, rule: SEP-99 } }', 'tickets.reopen.rule'],
  [
    'tickets: { escalation: { text: { de: a, en: b, fr: c }, severities: [nine], rule: SEP-1 } }',
    'tickets.escalation.severities[0]',
  ],
])('the check names what is wrong: %s', (line, path) => {
  const content = { ...loadProviderCatalogue('sep-sesam') };
  const text = `${JSON.stringify(content).slice(0, -1)},${JSON.stringify('tickets')}: ${toFlow(line)}}`;
  const { faults } = checkCatalogue(text, 'test.json');
  expect(faults.map((fault) => fault.path)).toContain(path);
});

/** The value of a YAML line, in flow style: a catalogue may be written as JSON, which YAML reads too. */
const toFlow = (line: string): string => line.slice('tickets: '.length);
