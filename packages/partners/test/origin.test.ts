import { describe, expect, it } from 'vitest';
import { isAllowedOrigin, isListableOrigin } from '../src/origin.ts';

const key = {
  origins: ['https://partner.example', 'https://xn--bcher-kva.example', 'http://127.0.0.1:4322'],
};

describe('isAllowedOrigin [S29]', () => {
  it.each(key.origins)('lets %s in', (origin) => expect(isAllowedOrigin(key, origin)).toBe(true));

  it.each([
    ['no header', undefined],
    ['null for no header', null],
    ['an empty header', ''],
    ['the text null', 'null'],
    ['a suffix', 'https://partner.example.evil.example'],
    ['a prefix', 'https://evilpartner.example'],
    ['a subdomain', 'https://www.partner.example'],
    ['another scheme', 'http://partner.example'],
    ['another port', 'https://partner.example:8443'],
    ['the default port written out', 'https://partner.example:443'],
    ['a trailing dot', 'https://partner.example.'],
    ['a trailing slash', 'https://partner.example/'],
    ['a path', 'https://partner.example/x'],
    ['a user', 'https://partner.example@evil.example'],
    ['upper case', 'https://PARTNER.example'],
    ['the IDN written out', 'https://bücher.example'],
    ['a look-alike letter', 'https://рartner.example'],
    ['two origins', 'https://partner.example, https://evil.example'],
    ['spaces', ' https://partner.example'],
    ['a wildcard', '*'],
    ['another loopback name', 'http://localhost:4322'],
    ['another loopback port', 'http://127.0.0.1:4321'],
    ['a file', 'file://'],
  ])('denies %s', (_, origin) => expect(isAllowedOrigin(key, origin)).toBe(false));

  it('denies everybody when the list is empty', () => {
    expect(isAllowedOrigin({ origins: [] }, 'https://partner.example')).toBe(false);
    expect(isAllowedOrigin({ origins: [] }, 'null')).toBe(false);
    expect(isAllowedOrigin({ origins: [] }, undefined)).toBe(false);
  });

  it('denies what should never have been listed', () => {
    for (const origin of ['null', '*', '', 'https://*.example', 'http://partner.example'])
      expect([origin, isAllowedOrigin({ origins: [origin] }, origin)]).toEqual([origin, false]);
  });
});

it.each([
  'https://partner.example',
  'https://partner.example:8443',
  'http://localhost:4322',
  'http://[::1]:80801',
])('lists %s only if a browser would send it', (origin) =>
  expect(isListableOrigin(origin)).toBe(!origin.includes('80801')),
);
