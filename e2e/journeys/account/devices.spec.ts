import { expect, test, type Browser, type Page } from '@playwright/test';
import { openAccountMenu } from '../../support/account-menu.ts';
import { enter, enterPassword, newcomer, type Newcomer } from '../../support/newcomer.ts';

test.use({ javaScriptEnabled: false });
test.setTimeout(90_000);

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const OFFICE = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function device(browser: Browser, userAgent: string, person: Newcomer): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, userAgent });
  const page = await context.newPage();
  await enter(page, person);
  return page;
}

const isOut = async (page: Page): Promise<void> => {
  await page.goto('/sep-sesam/tickets');
  await expect(page).toHaveURL(/\/sign-in\?/);
};

test('devices are listed in words and signed out one by one or all together, at once [S17]', async ({
  page,
  browser,
}) => {
  const person = await newcomer();
  const phone = await device(browser, PHONE, person);
  const office = await device(browser, OFFICE, person);
  await enter(page, person);
  await openAccountMenu(page);
  await page.getByRole('link', { name: 'Profil' }).click();
  await page.getByRole('link', { name: 'Sicherheit' }).click();
  const list = page.getByRole('region', { name: 'Angemeldete Geräte' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByText('dieses Gerät')).toHaveCount(1);
  await page.getByRole('button', { name: 'Safari unter iPhone abmelden' }).click();
  await expect(page.getByText('Das Gerät ist abgemeldet.')).toBeVisible();
  await isOut(phone);
  await office.goto('/sep-sesam/profile');
  await expect(office.getByRole('heading', { name: 'Ihr Profil' })).toBeVisible();
  await page.getByRole('button', { name: 'Alle anderen abmelden' }).click();
  await expect(page.getByText('Ein anderes Gerät ist abgemeldet.')).toBeVisible();
  await isOut(office);
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await phone.context().close();
  await office.context().close();
});

test('a new password signs every other device out; this one goes on under another session [S16][S17][S25]', async ({
  page,
  browser,
}) => {
  const person = await newcomer();
  const phone = await device(browser, PHONE, person);
  await enter(page, person);
  const cookie = async (): Promise<string | undefined> =>
    (await page.context().cookies()).find(({ name }) => name === 'zusage_session')?.value;
  const before = await cookie();
  await page.goto('/sep-sesam/profile/security');
  await page.getByRole('link', { name: 'Passwort ändern' }).click();
  const change = async (current: string, next: string): Promise<void> => {
    await page.getByLabel('Jetziges Passwort').fill(current);
    await page.getByLabel('Neues Passwort').fill(next);
    await page.getByRole('button', { name: 'Passwort ändern' }).click();
  };
  const next = `${person.password}-ganz-neu`;
  await change('falsch', next);
  await expect(page.getByText('Das ist nicht Ihr jetziges Passwort.')).toBeVisible();
  await change(person.password, 'kurz');
  await expect(page.getByText('Mindestens 12 Zeichen.', { exact: true })).toBeVisible();
  await phone.goto('/sep-sesam/profile');
  await expect(phone.getByRole('heading', { name: 'Ihr Profil' })).toBeVisible();

  await change(person.password, next);
  await expect(page.getByText('Ihr Passwort ist geändert.')).toBeVisible();
  expect(await cookie()).not.toBe(before);
  await isOut(phone);
  await enterPassword(phone, person);
  await expect(phone.getByText('Die Anmeldung hat nicht geklappt.')).toBeVisible();
  await enter(phone, { ...person, password: next });
  await page.goto('/sep-sesam/profile');
  await expect(page.getByRole('heading', { name: 'Ihr Profil' })).toBeVisible();
  await phone.context().close();
});
