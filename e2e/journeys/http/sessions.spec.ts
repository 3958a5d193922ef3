import { expect, test } from '@playwright/test';
import { people, signInRaw } from '../../support/people.ts';
import { addresses } from '../../support/product.ts';
import { withProductDatabase } from '../../support/product-database.ts';
import { cookieOf, rawRequest } from '../../support/raw-request.ts';
import { startSecondPortal } from '../../support/second-portal.ts';

const me = (cookie: string, portal = addresses.portal) =>
  rawRequest({ portal, path: '/trpc/session.me?provider=sep-sesam', headers: { cookie } }).then(
    ({ status }) => status,
  );

test('signing in makes a new session, whatever the browser had before [S16]', async () => {
  const planted = 'zusage_session=planted-by-somebody-else-0123456789abcdef';
  const first = await signInRaw(people.yildirim, addresses.portal, { cookie: planted });
  expect(first.status).toBe(200);
  const session = cookieOf(first);
  expect(session).not.toBe(planted);
  expect(await me(planted)).toBe(401);
  const again = await signInRaw(people.yildirim, addresses.portal, { cookie: session });
  expect(cookieOf(again)).not.toBe(session);
  expect(await me(cookieOf(again))).toBe(200);
  // The one from before signing in again is dead.
  expect(await me(session)).toBe(401);
});

test('a session is not made up from what is stored or shown', async () => {
  for (const value of ['', 'null', '%', '_', '*', '%20', '0', "' or ''='", 'a'.repeat(5_000)]) {
    expect(await me(`zusage_session=${value}`), value).toBe(401);
  }
});

test('a session of one provider is nobody at another [S2]', async () => {
  const cookie = cookieOf(await signInRaw(people.yildirim));
  const { status } = await rawRequest({
    path: '/trpc/session.me?provider=kaseya-technical-support',
    headers: { cookie },
  });
  expect(status).toBe(401);
});

test('signing out ends the session on every portal at once [S17]', async () => {
  await withProductDatabase(async (url) => {
    await using second = await startSecondPortal(url);
    const cookie = cookieOf(await signInRaw(people.yildirim));
    expect(await me(cookie, second.address)).toBe(200);
    const out = await rawRequest({
      method: 'POST',
      path: '/trpc/session.signOut?provider=sep-sesam',
      headers: { origin: addresses.portal, cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(out.status).toBe(200);
    expect(await me(cookie, second.address)).toBe(401);
    expect(await me(cookie)).toBe(401);
  });
});

test('the cookie is for this host and no script [S28]', async () => {
  const [cookie = ''] = (await signInRaw(people.yildirim)).headers['set-cookie'] ?? [];
  expect(cookie).toMatch(/^zusage_session=[\w-]{32,};/);
  for (const flag of ['Path=/', 'HttpOnly', 'SameSite=Lax', 'Expires=']) expect(cookie).toContain(flag);
  expect(cookie).not.toContain('Domain=');
});

test('with https it is bound to the host and never sent in clear [S28]', async () => {
  await withProductDatabase(async (url) => {
    await using second = await startSecondPortal(url, { PUBLIC_URL: 'https://support.example.com' });
    const [cookie = ''] = (await signInRaw(people.yildirim, second.address)).headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-zusage_session=/);
    for (const flag of ['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure']) expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Domain=');
    const theme = await rawRequest({
      portal: second.address,
      method: 'POST',
      path: '/preferences',
      headers: { origin: second.address, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'theme=dark&returnTo=%2F',
    });
    expect(theme.headers['set-cookie']?.[0]).toMatch(/Secure/i);
  });
});

test('preferences lead back to this host only [S54]', async () => {
  for (const returnTo of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
  ]) {
    const answer = await rawRequest({
      method: 'POST',
      path: '/preferences',
      headers: { origin: addresses.portal, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ theme: 'dark', returnTo }).toString(),
    });
    expect(answer.status, returnTo).toBe(303);
    expect(answer.headers.location, returnTo).toBe('/');
  }
});
