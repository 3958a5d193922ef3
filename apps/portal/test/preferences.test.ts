import { expect, test } from 'vitest';
import { readPreferenceForm, readTheme, safeReturn } from '../src/preferences.ts';

test.each([
  ['/sep-sesam/tickets?view=open', '/sep-sesam/tickets?view=open'],
  ['/', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/x/..//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [null, '/'],
])('a reader who changed a setting goes back to a page of this host: %j', (asked, expected) => {
  expect(safeReturn(asked)).toBe(expected);
});

test('only known themes and languages are kept', () => {
  const form = new FormData();
  form.set('theme', 'neon');
  form.set('language', 'fr');
  form.set('returnTo', '/x');
  expect(readPreferenceForm(form)).toEqual({ language: 'fr', returnTo: '/x' });
  expect([readTheme('dark'), readTheme('neon'), readTheme(undefined)]).toEqual(['dark', 'system', 'system']);
});
