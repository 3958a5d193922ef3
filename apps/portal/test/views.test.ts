import { expect, test } from 'vitest';
import { messagesFor } from '@zusage/i18n';
import { paths } from '../src/paths.ts';
import { nextStepHref } from '../src/views/next-step.ts';
import { newRequestHref, readCarriedSearch, searchedArticleHref } from '../src/views/search-links.ts';
import { readTicketFilters, ticketListHref } from '../src/views/tickets/filters.ts';
import { timesOf } from '../src/views/times.ts';

const to = paths('/sep-sesam');
const provider = { id: 'sep-sesam', name: 'SEP', accent: '#000000', timeZone: 'Europe/Berlin' };
const now = new Date('2026-11-23T06:42:00Z');
const at = (timeZone: string) =>
  timesOf({
    locale: 'de',
    messages: messagesFor('de'),
    theme: 'system',
    timeZone,
    now,
    provider,
    base: '',
    actor: null,
  });

test.each([
  ['+49 8024 464 464 4', 'tel:+4980244644644'],
  ['support@sep.de', 'mailto:support@sep.de'],
  ['https://www.kaseya.com/contact/', 'https://www.kaseya.com/contact/'],
  ['javascript:alert(1)', 'tel:1'],
])('the next best step %s leads to %s', (target, href) => {
  expect(nextStepHref({ target })).toBe(href);
});

test('[S53] a search goes from page to page, without what no keyboard writes', () => {
  const search = readCarriedSearch(new URLSearchParams('query=%00band%20leer%20&search=abc'));
  expect(search).toMatchObject({ query: 'band leer', searchId: 'abc', product: '', read: '' });
  expect(searchedArticleHref(to, 'a/b', search)).toBe(
    '/sep-sesam/knowledge/a%2Fb?query=band+leer&search=abc',
  );
  expect(newRequestHref(to, {})).toBe('/sep-sesam/tickets/new');
});

test('view, filters and order of the ticket list stand in its address; what it cannot mean is left out', () => {
  const read = (query: string) => readTicketFilters(new URLSearchParams(query));
  const usual = { view: 'unresolved', q: '', product: '', customer: '', person: '', sort: 'due' };
  expect(read('status=everything&sort=age&person=all&product=a/b')).toEqual(usual);
  expect(ticketListHref(to, read(''))).toBe('/sep-sesam/tickets');
  expect(ticketListHref(to, read('status=all'), 'c1')).toBe('/sep-sesam/tickets?status=all&cursor=c1');
  // What is over stands by age unless asked otherwise.
  expect(read('status=closed').sort).toBe('newest');
  const address = 'status=closed&q=band+leer&product=backup-nord&person=mine&sort=due';
  expect(ticketListHref(to, read(address))).toBe(`/sep-sesam/tickets?${address}`);
});

test('today’s hours are minutes of the provider’s day, and what ends at midnight ends it', () => {
  const office = { from: '2026-11-23T08:00:00Z', to: '2026-11-23T16:00:00Z' };
  const always = { from: '2026-11-22T23:00:00Z', to: '2026-11-23T23:00:00Z' };
  for (const zone of ['Europe/Berlin', 'America/New_York']) {
    expect(at(zone).minutesOfDay([office, always])).toEqual([
      { from: 540, to: 1020 },
      { from: 0, to: 1440 },
    ]);
    expect(at(zone).minuteNow).toBe(462);
  }
});

test('the provider’s clock is named where it differs from the reader’s', () => {
  expect(at('Europe/Berlin').moment('2026-11-23T09:30:00Z').zone).toBeUndefined();
  expect(at('America/New_York').moment('2026-11-23T09:30:00Z').zone).toContain('Berlin');
});

test('days until a date are counted on the provider’s calendar', () => {
  expect(at('Europe/Berlin').daysUntil('2026-11-23')).toBe(0);
  expect(at('America/New_York').daysUntil('2026-12-05')).toBe(12);
});
