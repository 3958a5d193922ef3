import { messagesFor } from '@zusage/i18n';
import { expect, test } from 'vitest';
import { navigationFor } from '../src/navigation.ts';
import { paths } from '../src/paths.ts';

const to = paths('/acme');
const messages = messagesFor('de');

test('a customer sees overview, tickets, knowledge and new request', () => {
  const items = navigationFor({ name: 'A', role: 'customer', organisation: 'B' }, to, messages, 'tickets');
  expect(items.map(({ text, href }) => [text, href])).toEqual([
    ['Übersicht', '/acme/'],
    ['Tickets', '/acme/tickets'],
    ['Wissen', '/acme/knowledge'],
    ['Neue Anfrage', '/acme/tickets/new'],
  ]);
  expect(items.filter((item) => item.current).map((item) => item.area)).toEqual(['tickets']);
});

test('support staff see queue, articles and phone ticket', () => {
  const items = navigationFor({ name: 'A', role: 'agent', organisation: null }, to, messages);
  expect(items.map((item) => item.text)).toEqual(['Warteschlange', 'Artikel', 'Telefonticket']);
});

test('whoever is not signed in sees the public knowledge only', () => {
  expect(navigationFor(null, to, messages).map((item) => item.area)).toEqual(['knowledge']);
});

test('addresses carry what people typed safely', () => {
  expect(to.ticket('SEP-1 2/3')).toBe('/acme/tickets/SEP-1%202%2F3');
  expect(paths('').overview).toBe('/');
});
