import { Fragment, h, type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import {
  Button,
  DataTable,
  DayBar,
  DueTime,
  EmptyState,
  ErrorSummary,
  Field,
  Icon,
  LanguageSwitch,
  Message,
  Notice,
  Pagination,
  RadioCards,
  ReasonList,
  RuledList,
  StatusLabel,
  ThemeSwitch,
  UnitBar,
} from '../src/index.ts';

const html = (node: ComponentChildren) => renderToString(h(Fragment, null, node));

test('a field ties label, hint and error to its control', () => {
  const out = html(
    h(Field, {
      name: 'mail',
      kind: 'email',
      label: 'E-Mail',
      hint: 'Hinweis',
      error: 'Fehler',
      required: true,
    }),
  );
  expect(out).toContain('for="mail"');
  expect(out).toMatch(/<input[^>]*id="mail"[^>]*aria-describedby="mail-hint mail-error"[^>]*aria-invalid/);
  expect(out).toContain('id="mail-hint"');
  expect(out).toContain('id="mail-error"');
});

test('what a reader typed is written as text, never as markup', () => {
  const evil = '"><script>alert(1)</script>';
  for (const node of [
    h(Field, { name: 'a', label: evil, value: evil, error: evil }),
    h(Field, { name: 'a', label: 'x', kind: 'textarea', value: '</textarea><script>' }),
    h(Notice, { title: evil, children: evil }),
    h(Message, { id: 'm', author: evil, role: evil, side: 'us', iso: 'x', at: 'y', children: evil }),
    h(StatusLabel, { text: evil, shape: 'ring' }),
  ]) {
    expect(html(node)).not.toContain('<script>');
  }
});

test('no component needs an inline style or handler, which the policy forbids', () => {
  const nodes = [
    h(DayBar, { windows: [{ from: 540, to: 1020 }], now: 600, label: 'x' }),
    h(UnitBar, { label: 'x', parts: [{ kind: 'available', label: 'v', amount: 2, text: '2' }] }),
    h(Button, { children: 'x', icon: 'phone' }),
    h(RadioCards, { name: 'r', legend: 'l', choices: [{ value: '1', label: 'eins' }] }),
  ];
  for (const node of nodes) expect(html(node)).not.toMatch(/\s(style|on[a-z]+)=/);
});

test('a chosen radio card, option and language say so', () => {
  const choices = [
    { value: '1', label: 'eins', definition: 'Erklärung' },
    { value: '2', label: 'zwei' },
  ];
  const radios = html(h(RadioCards, { name: 'r', legend: 'l', choices, value: '1' }));
  expect(radios.match(/checked/g)).toHaveLength(1);
  expect(radios).toContain('aria-describedby="r-0-definition"');
  const select = html(
    h(Field, {
      name: 's',
      label: 'l',
      kind: 'select',
      value: 'b',
      options: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    }),
  );
  expect(select).toMatch(/<option[^>]*selected[^>]*value="b"|<option[^>]*value="b"[^>]*selected/);
  const language = html(
    h(LanguageSwitch, { action: '/preferences', returnTo: '/x', label: 'Sprache', current: 'fr' }),
  );
  expect(language).toMatch(/value="fr"[^>]*aria-pressed="true"/);
  const texts = { light: 'Hell', dark: 'Dunkel', system: 'System' };
  expect(html(h(ThemeSwitch, { action: '/p', returnTo: '/', label: 'x', texts, current: 'dark' }))).toMatch(
    /value="dark"[^>]*aria-pressed="true"/,
  );
});

test('a moment is written absolute first, with a machine’s time', () => {
  const out = html(
    h(DueTime, { iso: '2026-11-23T09:30:00Z', absolute: 'Mo., 10:30 Uhr', relative: 'in 3 Std.' }),
  );
  expect(out).toContain('datetime="2026-11-23T09:30:00Z"');
  expect(out.indexOf('Mo., 10:30 Uhr')).toBeLessThan(out.indexOf('in 3 Std.'));
});

test('the day bar keeps its mark inside the day and its windows before midnight', () => {
  const out = html(h(DayBar, { windows: [{ from: 1200, to: 1500 }], now: 1440, label: 'x', bare: true }));
  expect(out).toContain('width="240"');
  expect(out).toContain('M1437 0');
  expect(out).not.toContain('day-hours');
});

test('a unit bar of nothing is an empty bar with its words', () => {
  const out = html(
    h(UnitBar, { label: 'leer', parts: [{ kind: 'available', label: 'verfügbar', amount: 0, text: '0' }] }),
  );
  expect(out).not.toContain('NaN');
  expect(out).toContain('verfügbar');
});

test('lists and tables show their empty state instead of an empty frame', () => {
  const empty = h(EmptyState, { title: 'Hier stehen Ihre Tickets.' });
  expect(html(h(RuledList, { items: [], empty }))).toContain('Hier stehen');
  const table = h(DataTable<string>, {
    caption: 'c',
    columns: [{ key: 'a', title: 'A', cell: (row) => row }],
    rows: [],
    rowKey: (row) => row,
    empty,
  });
  expect(html(table)).not.toContain('<table');
});

test('a table names its rows, and repeats titles for the narrow layout', () => {
  const out = html(
    h(DataTable<{ id: string; n: number }>, {
      caption: 'Buchungen',
      rows: [{ id: 'x', n: 3 }],
      rowKey: (row) => row.id,
      columns: [
        { key: 'id', title: 'Name', names: true, cell: (row) => row.id },
        { key: 'n', title: 'Betrag', number: true, cell: (row) => row.n },
      ],
      total: ['Summe', 3],
    }),
  );
  expect(out).toContain('<th scope="row"');
  expect(out).toContain('data-title="Betrag"');
  expect(out).toContain('<tfoot');
});

test('reasons carry their rule, announced as one', () => {
  const out = html(
    h(ReasonList, {
      title: 'Warum?',
      ruleLabel: 'Regel',
      reasons: [{ rule: 'X-3', text: 'Antwort in 8 Std.' }],
      folded: true,
    }),
  );
  expect(out).toContain('<details');
  expect(out).toMatch(/Regel <\/span>X-3/);
});

test('what has nothing to say renders nothing', () => {
  expect(html(h(ErrorSummary, { title: 'x', errors: [] }))).toBe('');
  expect(html(h(Pagination, { label: 'x', next: null }))).toBe('');
});

test('an icon is silent unless it has a label', () => {
  expect(html(h(Icon, { name: 'phone' }))).toContain('aria-hidden');
  expect(html(h(Icon, { name: 'phone', label: 'Telefon' }))).toMatch(/role="img"[^>]*aria-label="Telefon"/);
});
