import { messagesFor } from '@zusage/i18n';
import { describe, expect, test } from 'vitest';
import type { FrameActor } from '../src/frame.ts';
import { navigationFor, type Area, type Navigation } from '../src/navigation.ts';
import { paths } from '../src/paths.ts';
import { routes, type PageRoute, type Reader } from '../src/routes.ts';

const to = paths('/acme');
const messages = messagesFor('de');
const navigationOf = (reader: Reader, area?: Area): Navigation =>
  navigationFor(reader === 'anonymous' ? null : actorOf(reader), to, messages, { area });
const actorOf = (role: FrameActor['role']): FrameActor => ({ name: 'A', role, organisation: null });
const namesOf = (items: Navigation['areas']) => items.map(({ name }) => name);

const readers: Reader[] = ['anonymous', 'customer', 'customer-admin', 'partner', 'agent', 'provider-admin'];

test('a customer begins at the overview and has one strong action: a new request', () => {
  const { areas, action } = navigationOf('customer', 'tickets');
  expect(areas.slice(0, 2).map(({ text, href }) => [text, href])).toEqual([
    ['Übersicht', '/acme/'],
    ['Tickets', '/acme/tickets'],
  ]);
  expect(namesOf(areas.filter(({ current }) => current))).toEqual(['tickets']);
  expect(action).toMatchObject({ text: 'Neue Anfrage', href: '/acme/tickets/new', current: false });
  expect(navigationOf('customer', 'newRequest').action?.current).toBe(true);
});

test('support staff begin at the queue and open no request for themselves', () => {
  const { areas, action } = navigationOf('agent');
  expect(namesOf(areas)).toEqual(expect.arrayContaining(['queue', 'phoneTicket', 'articles']));
  expect(areas[0]?.text).toBe('Warteschlange');
  expect(action).toBeNull();
});

test('whoever is not signed in has what is public, no account and no search', () => {
  const { areas, account, action, search } = navigationOf('anonymous');
  expect(namesOf(areas)).toContain('knowledge');
  expect({ account, action, search }).toEqual({ account: [], action: null, search: null });
});

test('an area shows its own sections and no other area shows them', () => {
  for (const reader of readers) {
    const areas = navigationOf(reader).areas;
    expect(navigationOf(reader).sections, reader).toEqual([]);
    for (const { name } of areas) {
      const { sections } = navigationOf(reader, name);
      expect(sections.length, `${name} of ${reader}`).not.toBe(1);
      expect(new Set(namesOf(sections)).size, `${name} of ${reader}`).toBe(sections.length);
    }
  }
});

describe.each(readers)('%s', (reader) => {
  const { areas, account, action } = navigationOf(reader);
  const sections = [...areas, ...account].flatMap(({ name }) => navigationOf(reader, name).sections);
  const entries = [...areas, ...account, ...sections, ...(action ? [action] : [])];

  test.each(entries.map(({ name, href }) => [name, href]))('may open %s at %s [S1]', (_, href) => {
    const route = routeAt(href ?? '');
    expect(route?.kind, 'a page').toBe('page');
    expect(route?.readers).toContain(reader);
  });
});

/** The route whose pattern is exactly this address: navigation leads to no address with a variable part. */
function routeAt(href: string): PageRoute | undefined {
  const pattern = href.replace(/^\/acme/, '/[provider]').replace(/\/$/, '');
  return Object.values<PageRoute>(routes).find((route) => route.pattern === pattern);
}

test('addresses carry what people typed safely', () => {
  expect(to.ticket('SEP-1 2/3')).toBe('/acme/tickets/SEP-1%202%2F3');
  expect(paths('').overview).toBe('/');
});
