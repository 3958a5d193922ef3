import { expect, test, type Page, type Request } from '@playwright/test';
import { identityToken, serveTokens } from '../../support/identity.ts';
import { visitSignedIn, Widget } from '../../support/widget.ts';

function calls(page: Page): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/trpc/') && request.method() !== 'OPTIONS') requests.push(request);
  });
  return requests;
}

const past = Math.floor(Date.now() / 1000) - 3_600;
const tampered = (): string => {
  const [head, claims, signature] = identityToken('sep-sesam').split('.');
  const other = {
    ...(JSON.parse(Buffer.from(claims!, 'base64url').toString()) as object),
    email: 'silke.kellermann@altmoorer-guss.example',
  };
  return [head, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.');
};
const unsigned = (): string => {
  const [, claims] = identityToken('sep-sesam').split('.');
  return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
};

for (const [what, token] of [
  ['expired', () => identityToken('sep-sesam', { iat: past, exp: past + 60 })],
  ['tampered with', tampered],
  ['unsigned', unsigned],
  [
    'valid for longer than a quarter of an hour',
    () => identityToken('sep-sesam', { exp: Math.floor(Date.now() / 1000) + 3_600 }),
  ],
  ['for another key', () => identityToken('sep-sesam', { aud: 'zwk_demo_ntt_securecall' })],
  [
    'of a customer who granted the partner nothing',
    () => identityToken('sep-sesam', { email: 'theo.moreau-vidal@clinique-arzenne.example' }),
  ],
] as const) {
  test(`[S31] An identity that is ${what} is told clearly and never becomes a visitor`, async ({ page }) => {
    await serveTokens(page, 'sep-sesam', [token()]);
    const requests = calls(page);
    await visitSignedIn(page, 'sep-sesam');
    const widget = new Widget(page);
    await widget.open();
    await widget.query.fill('Rücksicherung');
    await expect(widget.alert().first()).toContainText(
      'Die Anmeldung dieser Website ist ungültig oder abgelaufen.',
    );
    await expect(widget.results).toHaveCount(0);
    await expect(widget.dialog.getByRole('button', { name: 'Ihre Anfrage' })).toHaveCount(0);
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests)
      expect(await request.headerValue('authorization'), request.url()).toMatch(/^Bearer /);
  });
}

test('An expired identity is renewed unnoticed when the partner’s server has a fresh one', async ({
  page,
}) => {
  const asked = await serveTokens(page, 'sep-sesam', [
    identityToken('sep-sesam', { iat: past, exp: past + 60 }),
    identityToken('sep-sesam'),
  ]);
  await visitSignedIn(page, 'sep-sesam');
  const widget = new Widget(page);
  await widget.open();
  await widget.write('Rücksicherung');
  await expect(widget.dialog.getByText('Sie schreiben als Emre Yıldırım.')).toBeVisible();
  expect(asked()).toBe(2);
});

test('A partner’s server that fails is told, never taken for a guest', async ({ page }) => {
  await page.route('**/sep-sesam/identity', (route) => route.fulfill({ status: 500, body: 'down' }));
  const requests = calls(page);
  await visitSignedIn(page, 'sep-sesam');
  const widget = new Widget(page);
  await widget.open();
  await widget.query.fill('Rücksicherung');
  await expect(widget.alert().first()).toBeVisible();
  await expect(widget.results).toHaveCount(0);
  expect(requests).toEqual([]);
});

test('Signing out on the partner’s site makes the visitor a stranger again', async ({ page }) => {
  await visitSignedIn(page, 'sep-sesam');
  await page.getByRole('link', { name: 'Abmelden' }).click();
  const widget = new Widget(page);
  await widget.open();
  await widget.write('Rücksicherung');
  await expect(widget.dialog.getByLabel('Ihr Name')).toBeVisible();
  await expect(widget.dialog.getByRole('combobox', { name: 'Produkt' })).toHaveCount(0);
});
