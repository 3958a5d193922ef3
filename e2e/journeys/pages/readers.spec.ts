import { expect, test, type APIRequestContext } from '@playwright/test';
import { routes, type PageRoute, type Reader } from '../../../apps/portal/src/routes.ts';
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

/** What a closed door looks like: refused to those who have signed in, the others are led to do so. */
function closedDoor(
  reader: Reader,
  kind: PageRoute['kind'],
  address: string,
): { status: number; to: string } {
  if (reader !== 'anonymous') return { status: 403, to: '' };
  if (kind === 'fragment') return { status: 401, to: '' };
  return { status: 303, to: `/sep-sesam/sign-in?returnTo=${encodeURIComponent(address)}` };
}

/** The addresses that the table closes to this reader and the product opens all the same. */
async function openDoors(
  request: APIRequestContext,
  reader: Reader,
  table: typeof allRoutes,
): Promise<string[]> {
  const found = await readAs(request, 'sep-sesam', reader);
  const opened: string[] = [];
  for (const { name, route } of table.filter((each) => !each.route.readers.includes(reader))) {
    const address = addressOf[name](found);
    const { status, to } = await open(request, address);
    const closed = closedDoor(reader, route.kind, address);
    if (status !== closed.status || to !== closed.to) opened.push(`${name}: ${status} ${to}`.trim());
  }
  return opened;
}

for (const reader of readers) {
  test(`what is not for ${reader} stays closed [S1]`, async ({ request }) => {
    expect(allRoutes.filter(({ route }) => !route.readers.includes(reader)).length).toBeGreaterThan(0);
    expect(await openDoors(request, reader, allRoutes)).toEqual([]);
  });
}

for (const [reader, name, seen] of [
  ['anonymous', 'knowledge', 200],
  ['customer', 'tickets', 200],
  ['agent', 'queue', 200],
] as const) {
  test(`a page without its guard does not go unnoticed: ${name} for ${reader} [S1]`, async ({ request }) => {
    // The table says the page is not for this reader, the product lets them in: as if its guard had been removed.
    const table = allRoutes.map((each) =>
      each.name === name
        ? { ...each, route: { ...each.route, readers: each.route.readers.filter((one) => one !== reader) } }
        : each,
    );
    expect(await openDoors(request, reader, table)).toEqual([`${name}: ${seen}`]);
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
