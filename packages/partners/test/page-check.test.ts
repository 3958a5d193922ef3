import { describe, expect, it } from 'vitest';
import { checkPage, readableOrigin, toOrigin } from '../src/index.ts';

const PORTAL = 'https://hilfe.anbieter.example';
const SHOP = 'https://shop.example';
const check = (policy: string, address = SHOP, portal = PORTAL) =>
  checkPage({ origins: [SHOP, 'http://localhost:8080'] }, { address, policy }, portal);
const wrong = (policy: string, address?: string, portal?: string) =>
  check(policy, address, portal)
    .findings.filter(({ state }) => state === 'wrong')
    .map(({ subject, directive, change }) => [subject, directive, change]);

/** The policy of widget.md, in full. */
const STRICT = `default-src 'none'; script-src 'nonce-R4nd0m' 'strict-dynamic'; style-src 'none'; connect-src ${PORTAL};
 img-src 'none'; font-src 'none'; frame-src 'none'; worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none';
 frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

describe('a page works', () => {
  it.each([
    ['without a policy', ''],
    ['with a policy about other things', "img-src 'self'; frame-ancestors 'none'"],
    ['under the strictest policy that the widget supports', STRICT],
    ['with its header pasted whole', `Content-Security-Policy: ${STRICT.replaceAll('\n', '')}`],
    ['with the portal named', `script-src 'self' ${PORTAL}; connect-src 'self' ${PORTAL}`],
    ['with the portal in the fallback', `default-src 'self' ${PORTAL}`],
    ["with a host alone, for the scheme is the page's", 'default-src hilfe.anbieter.example'],
    ['with a wildcard', 'default-src https://*.anbieter.example'],
    ['with a scheme', 'script-src https:; connect-src https:'],
    ['with a star', 'default-src *'],
    ['with a path that ends in a slash', `script-src ${PORTAL}/widget/; connect-src ${PORTAL}/trpc/`],
    ['in capitals', `SCRIPT-SRC ${PORTAL}; CONNECT-SRC ${PORTAL}`],
    ['with http named, which https fulfils', 'default-src http://hilfe.anbieter.example:80'],
    ['in a sandbox that lets it', 'sandbox allow-scripts allow-same-origin allow-forms'],
    ['with a nonce alone: it passes on to the panel', `script-src 'nonce-abc'; connect-src ${PORTAL}`],
  ])('%s', (_, policy) => {
    expect(wrong(policy)).toEqual([]);
    expect(check(policy).works).toBe(true);
  });

  it('and is told to carry the nonce when the policy has one', () => {
    expect(check(STRICT).findings.find(({ subject }) => subject === 'nonce')).toEqual({
      subject: 'nonce',
      state: 'note',
      directive: 'script-src',
      add: "'nonce-R4nd0m'",
      change: null,
    });
  });
});

describe('a page does not work, and the directive to change is named', () => {
  it.each<[string, string, [string, string | null, string | null][]]>([
    [
      'own scripts alone',
      "script-src 'self'; connect-src *",
      [['script', 'script-src', `script-src 'self' ${PORTAL}`]],
    ],
    [
      'own connections alone',
      `script-src ${PORTAL}; connect-src 'self'`,
      [['connect', 'connect-src', `connect-src 'self' ${PORTAL}`]],
    ],
    [
      'everything by the fallback: it is not widened, the two get directives of their own',
      "default-src 'self'",
      [
        ['script', 'default-src', `script-src 'self' ${PORTAL}`],
        ['connect', 'default-src', `connect-src 'self' ${PORTAL}`],
      ],
    ],
    [
      "'none' goes when something is allowed",
      "default-src 'none'",
      [
        ['script', 'default-src', `script-src ${PORTAL}`],
        ['connect', 'default-src', `connect-src ${PORTAL}`],
      ],
    ],
    [
      "an address beside 'strict-dynamic', which means nothing",
      `script-src ${PORTAL} 'strict-dynamic'; connect-src *`,
      [['script', 'script-src', `script-src ${PORTAL} 'strict-dynamic' 'nonce-…'`]],
    ],
    [
      'the more exact directive decides',
      `script-src ${PORTAL}; script-src-elem 'self'; connect-src *`,
      [['script', 'script-src-elem', `script-src-elem 'self' ${PORTAL}`]],
    ],
    [
      'a path that names the loader alone',
      `script-src ${PORTAL}/widget/v1/loader.js; connect-src *`,
      [['script', 'script-src', `script-src ${PORTAL}/widget/v1/loader.js ${PORTAL}`]],
    ],
    [
      'a wildcard is not the host itself',
      'script-src *; connect-src https://*.hilfe.anbieter.example',
      [['connect', 'connect-src', `connect-src https://*.hilfe.anbieter.example ${PORTAL}`]],
    ],
    [
      'another port',
      `script-src *; connect-src ${PORTAL}:8443`,
      [['connect', 'connect-src', `connect-src ${PORTAL}:8443 ${PORTAL}`]],
    ],
    [
      'of two directives with one name the first counts',
      `connect-src 'self'; connect-src ${PORTAL}`,
      [['connect', 'connect-src', `connect-src 'self' ${PORTAL}`]],
    ],
    [
      'of two policies each has to allow it',
      `connect-src ${PORTAL}, connect-src 'self'`,
      [['connect', 'connect-src', `connect-src 'self' ${PORTAL}`]],
    ],
    [
      'a second header on a line of its own',
      `content-security-policy: connect-src ${PORTAL}\ncontent-security-policy: script-src 'self'`,
      [['script', 'script-src', `script-src 'self' ${PORTAL}`]],
    ],
    [
      'a sandbox without what the widget needs',
      'sandbox allow-scripts',
      [['sandbox', 'sandbox', 'sandbox allow-scripts allow-same-origin allow-forms']],
    ],
    [
      "'unsafe-inline' lets no foreign script in",
      "script-src 'unsafe-inline'; connect-src *",
      [['script', 'script-src', `script-src 'unsafe-inline' ${PORTAL}`]],
    ],
  ])('%s', (_, policy, expected) => {
    expect(wrong(policy)).toEqual(expected);
    expect(check(policy).works).toBe(false);
  });

  it('because its origin is not on the list', () => {
    expect(wrong('', 'https://www.shop.example/kontakt')).toEqual([['origin', null, null]]);
    expect(check('', 'https://www.shop.example/kontakt').findings[0]?.add).toBe('https://www.shop.example');
    expect(checkPage({ origins: [] }, { address: SHOP, policy: '' }, PORTAL).works).toBe(false);
  });

  it('because no browser sends such an origin', () => {
    for (const address of [
      '',
      'http://shop.example',
      'file:///index.html',
      'https://*.shop.example',
      'kein Name',
    ])
      expect(check('', address)).toMatchObject({ origin: null, works: false });
  });

  it('because a page over https loads nothing over http', () => {
    expect(wrong('', SHOP, 'http://hilfe.anbieter.example')).toEqual([['mixed', null, null]]);
    expect(wrong('', SHOP, 'http://localhost:4321')).toEqual([]);
  });
});

it('reads a megabyte of hostile policy without a pause [S50]', () => {
  for (const part of ["'nonce-", '*.', 'a:', ' ;', ',', 'https://'.padEnd(60, 'a.'), '\n']) {
    const begun = performance.now();
    check(part.repeat(Math.ceil(1_000_000 / part.length)));
    // Linear work takes a tenth of this on a busy machine; quadratic work takes minutes.
    expect(performance.now() - begun).toBeLessThan(3_000);
  }
});

describe('what somebody types as an origin', () => {
  it.each([
    ['https://shop.example', SHOP],
    ['  HTTPS://Shop.Example:443/ ', SHOP],
    ['https://shop.example/kontakt?x=1#y', SHOP],
    ['shop.example', SHOP],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['https://shop.example:8443', 'https://shop.example:8443'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:4322/', 'http://127.0.0.1:4322'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%s becomes %s', (typed, origin) => expect(toOrigin(typed)).toBe(origin));

  it.each([
    '',
    '*',
    'null',
    'https://*.shop.example',
    'http://shop.example',
    'http://localhost.evil.example',
    'ftp://shop.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://shop.example.',
    'https://user:pass@shop.example',
    'https://shop.example, https://evil.example',
    'https://',
  ])('%j is refused [S29]', (typed) => expect(toOrigin(typed)).toBeNull());

  it('is shown with its letters too', () => {
    expect(readableOrigin('https://xn--bcher-kva.example:8443')).toBe('https://bücher.example:8443');
    expect(readableOrigin(SHOP)).toBeNull();
  });
});
