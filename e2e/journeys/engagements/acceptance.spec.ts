import { expect, test, type Browser, type Page } from '@playwright/test';
import { heldWork, lastWednesday, passAcceptance } from '../../support/engagements.ts';
import { people, visitAs, type DemoPerson } from '../../support/people.ts';

const pageOf = async (browser: Browser, person: DemoPerson, path: string, script = true): Promise<Page> => {
  const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
  await visitAs(page, person, path);
  return page;
};
const line = (page: Page, index: number) => page.getByRole('group', { name: `Zeile ${index}` });
const plain = (text: string | null): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

async function writeTimes(page: Page, index: number, from: string, to: string): Promise<void> {
  await line(page, index).getByLabel('Von').fill(lastWednesday(from));
  await line(page, index).getByLabel('Bis').fill(lastWednesday(to));
}

const reportPath = (number: string) => `/engagements/${number}/sessions/1/report`;

test('N-14, N-17: the report works out its charge while it is written, waits, is accepted and debited; staff read how it went', async ({
  page,
  browser,
}) => {
  const { number } = await heldWork({ units: 2 });
  const staff = await pageOf(browser, people.lichtenberger, `/staff${reportPath(number)}`);
  await writeTimes(staff, 1, '10:00', '11:10');
  await writeTimes(staff, 2, '08:30', '09:00');
  await staff.getByLabel('Was wurde getan?').click();
  const charge = staff.getByRole('region', { name: 'Das wird berechnet' });
  await expect(
    charge.getByText(/1\sStd\.\s10\sMin\. in den Standardzeiten \+ 30\sMin\. × 1,5/),
  ).toBeVisible();
  expect(plain(await charge.textContent())).toContain(
    '→ 1 Std. 55 Min. → 2 Einheiten (2 Std.), aus Kontingent',
  );

  // What is wrong stands at its field, and nothing that was typed is lost.
  await staff.getByRole('button', { name: 'Bericht senden' }).click();
  await staff.getByLabel('Was wurde getan?').fill('Die Firewall läuft mit der neuen Version.');
  await writeTimes(staff, 3, '10:30', '10:45');
  await staff.getByRole('button', { name: 'Bericht senden' }).click();
  await expect(staff.getByText('Diese Zeit steht schon in einer anderen Zeile').first()).toBeVisible();
  await expect(staff.getByLabel('Was wurde getan?')).toHaveValue('Die Firewall läuft mit der neuen Version.');
  await writeTimes(staff, 3, '11:10', '11:15');
  await staff.getByRole('button', { name: 'Bericht senden' }).click();
  await expect(staff.getByText('Der Bericht ist beim Kunden.')).toBeVisible();

  await visitAs(page, people.rueegger, reportPath(number));
  await expect(page.getByText(/gilt die Sitzung am .* als abgenommen/)).toBeVisible();
  await expect(page.getByText('2 Arbeitstage')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Aufwand' })).toContainText('1,5');
  await page.getByRole('radio', { name: '5 – sehr gut' }).check();
  await page.getByLabel('In eigenen Worten').fill(`Sehr ruhig und genau (${number}).`);
  await page.getByRole('button', { name: 'Sitzung abnehmen' }).click();
  await expect(page.getByText('Sie haben die Sitzung abgenommen.')).toBeVisible();
  await page.goto(`/ntt-securecall/engagements/${number}`);
  await expect(page.getByText('abgeschlossen').first()).toBeVisible();
  await page.goto('/ntt-securecall/units/securehands');
  await expect(page.getByText(`${number}/1: abgenommen von Andrin Rüegger.`).first()).toBeVisible();

  await staff.goto('/ntt-securecall/staff/feedback');
  await expect(staff.getByText(`Sehr ruhig und genau (${number}).`)).toBeVisible();
});

test('N-17: a complaint stops the acceptance and is decided in part, without script', async ({ browser }) => {
  const { number } = await heldWork({ units: 2 });
  const staff = await pageOf(browser, people.lichtenberger, `/staff${reportPath(number)}`, false);
  await writeTimes(staff, 1, '13:00', '14:40');
  await staff.getByRole('button', { name: 'Weitere Zeile' }).click();
  await expect(line(staff, 4)).toBeVisible();
  await staff.getByRole('button', { name: 'Neu berechnen' }).click();
  await expect(staff.getByRole('region', { name: 'Das wird berechnet' })).toContainText('2 Einheiten');
  await staff.getByLabel('Was wurde getan?').fill('Umgestellt.');
  await staff.getByRole('button', { name: 'Bericht senden' }).click();
  await expect(staff.getByText('Der Bericht ist beim Kunden.')).toBeVisible();

  const page = await pageOf(browser, people.rueegger, reportPath(number), false);
  await page.locator('summary', { hasText: 'Reklamieren' }).click();
  await page.getByLabel('Was ist nicht in Ordnung?').fill('Eine Stunde war eine Störung bei Ihnen.');
  await page.getByRole('button', { name: 'Reklamieren' }).click();
  await expect(page.getByText('Die Abnahme ist angehalten.')).toBeVisible();
  await expect(page.getByText(/Wir entscheiden bis/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sitzung abnehmen' })).toHaveCount(0);

  await staff.goto('/ntt-securecall/staff/engagements/open');
  await staff.getByRole('region', { name: 'Reklamationen' }).getByRole('link', { name: number }).click();
  await expect(staff.getByText('Eine Stunde war eine Störung bei Ihnen.')).toBeVisible();
  await staff.getByRole('radio', { name: 'Teilweise aufheben' }).check();
  await staff.getByLabel('Zurück, in Einheiten').fill('2');
  await staff.getByLabel('Begründung für den Kunden').fill('Die Störung lag bei uns.');
  await staff.getByRole('button', { name: 'Entscheidung senden' }).click();
  await expect(staff.getByText('Das muss weniger sein, als berechnet wurde.').first()).toBeVisible();
  await expect(staff.getByLabel('Begründung für den Kunden')).toHaveValue('Die Störung lag bei uns.');
  await staff.getByLabel('Zurück, in Einheiten').fill('1');
  await staff.getByRole('button', { name: 'Entscheidung senden' }).click();
  await expect(staff.getByText('Die Entscheidung ist beim Kunden.')).toBeVisible();

  await page.goto(`/ntt-securecall${reportPath(number)}`);
  await expect(page.getByText('Berechnung teilweise aufgehoben')).toBeVisible();
  await expect(page.getByText('Die Störung lag bei uns.')).toBeVisible();
  await page.goto('/ntt-securecall/units/securehands');
  await expect(page.getByText(`${number}/1: Gutschrift nach Reklamation.`).first()).toBeVisible();
});

test('N-17: nobody says anything: accepted by itself at the moment that was named; its own criteria never do that', async ({
  page,
  browser,
}) => {
  const { number } = await heldWork({ units: 1 });
  const staff = await pageOf(browser, people.lichtenberger, `/staff${reportPath(number)}`);
  await writeTimes(staff, 1, '15:00', '15:40');
  await staff.getByLabel('Was wurde getan?').fill('Geprüft.');
  await staff.getByRole('button', { name: 'Bericht senden' }).click();
  await expect(staff.getByText('Der Bericht ist beim Kunden.')).toBeVisible();
  await passAcceptance(number);
  await visitAs(page, people.rueegger, reportPath(number));
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/Ohne Reklamation abgenommen/)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole('radio', { name: '4 – gut' }).check();
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByText('Vielen Dank für Ihre Rückmeldung.')).toBeVisible();

  const own = await heldWork({ units: 1, criteria: 'Der Test mit dem E-Banking läuft durch.' });
  await staff.goto(`/ntt-securecall/staff${reportPath(own.number)}`);
  await expect(staff.getByText('Der Test mit dem E-Banking läuft durch.')).toBeVisible();
  await writeTimes(staff, 1, '16:00', '16:30');
  await staff.getByLabel('Was wurde getan?').fill('Geprüft.');
  await staff.getByRole('button', { name: 'Bericht senden' }).click();
  await page.goto(`/ntt-securecall${reportPath(own.number)}`);
  await expect(page.getByText('Von selbst geschieht nichts')).toBeVisible();
});
