import { expect, test, type APIRequestContext } from '@playwright/test';
import { routes } from '../../../apps/portal/src/routes.ts';
import { openSession } from '../../support/people.ts';
import { addressOf, allRoutes, readAs, readers, type Found } from '../../support/page-addresses.ts';
import { addresses, loginOf } from '../../support/product.ts';

test('every route has an address that the tests of all pages go to', () => {
  expect(Object.keys(addressOf).sort()).toEqual(Object.keys(routes).sort());
});

test('the addresses of the tests fit their routes', () => {
  const found: Found = { provider: 'p', ticket: 'T-1', article: 'a' };
  for (const { name, route } of allRoutes) {
    const shape = route.pattern.replaceAll(/\[\w+\]/g, '[^/]+');
    expect(addressOf[name](found).split('?')[0], name).toMatch(new RegExp(`^${shape}/?$`));
  }
});

/** Status and where it leads, as a browser gets it. */
async function open(request: APIRequestContext, address: string): Promise<{ status: number; to: string }> {
  const answer = await request.get(`${addresses.portal}${address}`, { maxRedirects: 0 });
  return { status: answer.status(), to: answer.headers()['location'] ?? '' };
}

for (const reader of readers) {
  test(`what is not for ${reader} stays closed [S1]`, async ({ request }) => {
    const found = await readAs(request, 'sep-sesam', reader);
    const closed = allRoutes.filter(({ route }) => !route.readers.includes(reader));
    expect(closed.length).toBeGreaterThan(0);
    for (const { name, route } of closed) {
      const address = addressOf[name](found);
      const { status, to } = await open(request, address);
      if (reader !== 'anonymous') expect.soft({ status, to }, name).toEqual({ status: 403, to: '' });
      else if (route.kind === 'fragment') expect.soft({ status, to }, name).toEqual({ status: 401, to: '' });
      else
        expect.soft({ status, to }, name).toEqual({
          status: 303,
          to: `/sep-sesam/sign-in?returnTo=${encodeURIComponent(address)}`,
        });
    }
  });
}

test('a session at one provider opens no page of another [S1]', async ({ request }) => {
  await openSession(request, loginOf('sep-sesam', 'provider-admin'));
  const found: Found = { provider: 'ntt-securecall', ticket: 'NTT-1', article: 'a' };
  for (const { name, route } of allRoutes.filter((each) => !each.route.readers.includes('anonymous'))) {
    const { status, to } = await open(request, addressOf[name](found));
    if (route.kind === 'fragment') expect.soft(status, name).toBe(401);
    else
      expect
        .soft({ status, to: to.split('?')[0] }, name)
        .toEqual({ status: 303, to: '/ntt-securecall/sign-in' });
  }
});

test("an unknown provider has no pages, and a form's target is no page", async ({ request }) => {
  const found: Found = { provider: 'niemand', ticket: 'T-1', article: 'a' };
  for (const { name, route } of allRoutes.filter((each) => each.route.pattern.startsWith('/[provider]')))
    expect.soft((await open(request, addressOf[name](found))).status, `${name} ${route.kind}`).toBe(404);
  for (const { name } of allRoutes.filter(({ route }) => route.kind === 'action'))
    expect
      .soft((await open(request, addressOf[name]({ ...found, provider: 'sep-sesam' }))).status, name)
      .toBe(404);
});
