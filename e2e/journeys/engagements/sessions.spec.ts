import { expect, test, type Browser, type Page } from '@playwright/test';
import { approvedWork } from '../../support/engagements.ts';
import { people, visitAs, type DemoPerson } from '../../support/people.ts';
import { lookBehind } from '../../support/product-database.ts';

const pageOf = async (browser: Browser, person: DemoPerson, path: string, script = true): Promise<Page> => {
  const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
  await visitAs(page, person, path);
  return page;
};
const session = (number: string) => `/engagements/${number}/sessions/1`;
const HOST = 'Nora Lichtenberger';

/** What a field of date and time takes: so many days from now, in a week that nobody else's test books. */
const inDays = (days: number, time: string): string => {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.toISOString().slice(0, 10)}T${time}`;
};

/** Moves the appointment so that it begins soon: two working days before it are over. */
const beginsIn = (number: string, interval: string) =>
  lookBehind(
    `update app.work_session s set starts_at = now() + interval '${interval}', ends_at = now() + interval '${interval}' + interval '1 hour'
       from app.engagement e where e.provider_id = s.provider_id and e.id = s.engagement_id and e.number = '${number}' returning s.id`,
  );

const twoDigits = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

async function setAppointment(staff: Page, days: number, hour: number): Promise<void> {
  await staff.getByLabel('Beginn').fill(inDays(days, twoDigits(hour)));
  await staff.getByLabel('Ende').fill(inDays(days, twoDigits(hour + 1)));
  const host = staff.getByLabel('Wer führt sie durch?');
  const options = await host.locator('option').allTextContents();
  await host.selectOption({ label: options.find((name) => name.includes('Lichtenberger')) ?? HOST });
}

test('N-16, N-18: asked for, scheduled, moved; the page says what cancelling costs, and a late one comes back with its price', async ({
  page,
  browser,
}) => {
  const { number } = await approvedWork({ units: 1 });
  await visitAs(page, people.rueegger, session(number));
  await expect(page.getByText('Wir setzen den Termin innerhalb von 3')).toBeVisible();
  await page.getByLabel('Wann passt es Ihnen?').fill('Dienstag, vormittags.');
  await page.getByRole('button', { name: 'Termin anfragen' }).click();
  await expect(page.getByText('Ihre Anfrage ist angekommen.')).toBeVisible();
  await expect(page.getByText('Wir setzen den Termin an.')).toBeVisible();

  const staff = await pageOf(browser, people.lichtenberger, `/staff${session(number)}`);
  await expect(staff.getByText('Dienstag, vormittags.').first()).toBeVisible();
  await setAppointment(staff, 61, 14);
  await staff.getByLabel('Ende').fill(inDays(61, '13:00'));
  await staff.getByRole('button', { name: 'Termin setzen' }).click();
  await expect(staff.getByText('Das Ende liegt vor dem Anfang.').first()).toBeVisible();
  await expect(staff.getByLabel('Beginn')).toHaveValue(inDays(61, '14:00'));
  await staff.getByLabel('Ende').fill(inDays(61, '15:00'));
  await staff.getByRole('button', { name: 'Termin setzen' }).click();
  await expect(staff.getByText('Der Termin steht.').first()).toBeVisible();

  await page.reload();
  await expect(page.getByRole('link', { name: 'Kalenderdatei laden' })).toBeVisible();
  await page.locator('summary', { hasText: 'Um einen anderen Termin bitten' }).click();
  await page.getByLabel('Wann passt es Ihnen?').fill('Eine Woche später.');
  await page.getByRole('button', { name: 'Anderen Termin anfragen' }).click();
  await expect(page.getByText('Der Termin ist aufgehoben.')).toBeVisible();
  await staff.goto(`/ntt-securecall/staff${session(number)}`);
  await setAppointment(staff, 68, 14);
  await staff.getByRole('button', { name: 'Termin setzen' }).click();
  await expect(staff.getByText('Der Termin steht.').first()).toBeVisible();

  await page.goto(`/ntt-securecall${session(number)}`);
  await page.getByRole('link', { name: 'Absagen', exact: true }).click();
  await expect(page.getByText('Die Absage kostet jetzt nichts.')).toBeVisible();
  await expect(page.getByText(/Kostenlos bis .*\sUhr\./)).toBeVisible();
  await beginsIn(number, '3 hours');
  await page.getByRole('button', { name: 'Kostenlos absagen' }).click();
  await expect(page.getByText('Es ist nichts gebucht worden')).toBeVisible();
  await expect(page.getByText(/Die Absage kostet jetzt 1\sEinheit \(1\sStd\.\)\./)).toBeVisible();
  await expect(page.getByText(/aus Kontingent .*, gültig bis/)).toBeVisible();
  await page.getByRole('button', { name: /Absagen und 1\sEinheit/ }).click();
  await expect(page.getByText('Was verfallen ist, steht im Verlauf.')).toBeVisible();
  await page.goto('/ntt-securecall/units/securehands');
  await expect(page.getByText(`Sitzung ${number}/1 (Umstellung), Beginn`).first()).toBeVisible();
});

test('N-22: staff start and stop a session without script, and see it among today’s', async ({ browser }) => {
  const { number } = await approvedWork({ units: 1 });
  const staff = await pageOf(browser, people.lichtenberger, `/staff${session(number)}`, false);
  await setAppointment(staff, 75, 9);
  await staff.getByRole('button', { name: 'Termin setzen' }).click();
  await expect(staff.getByText('Der Termin steht.').first()).toBeVisible();
  await expect(staff.getByRole('button', { name: 'Sitzung beginnen' })).toHaveCount(0);
  await beginsIn(number, '1 second');
  await staff.goto(`/ntt-securecall/staff${session(number)}`);
  await staff.getByRole('button', { name: 'Sitzung beginnen' }).click();
  await expect(staff.getByText('Die Sitzung läuft.')).toBeVisible();
  await staff.goto('/ntt-securecall/staff/sessions');
  const today = staff.getByRole('region', { name: /^Heute/ });
  await expect(today.getByRole('row').filter({ hasText: number })).toContainText('läuft gerade');
  await today.getByRole('row').filter({ hasText: number }).getByRole('link').first().click();
  await staff.getByRole('button', { name: 'Sitzung beenden' }).click();
  await expect(staff.getByText('Als Nächstes kommt der Abschlussbericht.')).toBeVisible();
  await expect(staff.getByRole('link', { name: 'Abschlussbericht schreiben' })).toBeVisible();
});
