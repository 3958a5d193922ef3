import { expect, test } from 'vitest';
import { linkify } from '../../src/staff/outbox/linkify.ts';

test('addresses of the web become links, the rest stays as written', () => {
  expect(linkify('Zum Ticket:\nhttp://localhost:5400/a?b=1\nGruß')).toEqual([
    { text: 'Zum Ticket:\n' },
    { text: 'http://localhost:5400/a?b=1', href: 'http://localhost:5400/a?b=1' },
    { text: '\nGruß' },
  ]);
});

test('the point that ends a sentence belongs to the sentence', () => {
  expect(linkify('Siehe https://example.org/x.')).toEqual([
    { text: 'Siehe ' },
    { text: 'https://example.org/x', href: 'https://example.org/x' },
    { text: '.' },
  ]);
});

test('what only looks like an address is no link', () => {
  for (const text of ['javascript:alert(1)', 'ftp://example.org', 'http:', '']) {
    expect(linkify(text).every((part) => part.href === undefined)).toBe(true);
  }
});
