import { expect, test, type Browser, type Page } from '@playwright/test';
import { people, visitAs, type DemoPerson } from '../../support/people.ts';
import { uniqueSubject } from '../../support/tickets.ts';

/** The number that stands under the heading. */
const numberOn = async (page: Page): Promise<string> =>
  /(NTT|SEP)-A\d+/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';

const pageOf = async (browser: Browser, person: DemoPerson, path: string, script = true): Promise<Page> => {
  const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
  await visitAs(page, person, path);
  return page;
};

async function ask(page: Page, subject: string): Promise<string> {
  await page.getByLabel('Worum geht es?').fill(subject);
  await page.getByLabel('Beschreibung').fill('Der Cluster soll auf die neue Version.');
  await page.getByLabel('Betroffene Geräte').fill('FGDEMO2000001\nFGDEMO2000002');
  await page.getByRole('button', { name: 'Auftrag anfragen' }).click();
  await expect(page.getByText('Ihre Anfrage ist angekommen.')).toBeVisible();
  return numberOn(page);
}

async function write(staff: Page, sessions: [title: string, units: string][]): Promise<void> {
  await staff.getByLabel('Umfang', { exact: true }).fill('Update beider Knoten und Prüfung der Regeln.');
  for (const [index, [title, units]] of sessions.entries()) {
    if (index > 0) await staff.getByRole('button', { name: 'Zeile hinzufügen' }).click();
    await staff.getByLabel(`Sitzung ${index + 1}: was`).fill(title);
    await staff
      .getByLabel(/^Umfang in/)
      .nth(index)
      .fill(units);
  }
  await staff.getByLabel('Weg zurück').fill('Zurück auf das gesicherte Abbild.');
  await staff.getByLabel('Technischer Ansprechpartner beim Kunden').fill('Urs Tanner');
  await staff.getByLabel('Telefon').fill('+41 44 000 02 44');
  await staff.getByRole('radio', { name: 'ansehen und steuern' }).check();
}

async function confirmAll(page: Page): Promise<void> {
  for (const box of await page.getByRole('checkbox').all()) await box.check();
}

test('N-13, N-18: request, statement of work, remarks, second version, approval; the account shows what is reserved', async ({
  page,
  browser,
}) => {
  const subject = uniqueSubject('Cluster erneuern');
  await visitAs(page, people.rueegger, '/units');
  const offers = page.getByRole('region', { name: 'Wofür Sie Ihre Einheiten nutzen können' });
  await offers.getByRole('link', { name: /Beauftragen.*SecureHands-Sitzung/ }).click();
  await expect(page.getByText('Leistungsbeschreibung binnen 2 Arbeitstagen')).toBeVisible();
  const number = await ask(page, subject);
  await expect(page.getByText('Wir geben Ihnen die erste Antwort.')).toBeVisible();

  const staff = await pageOf(browser, people.lichtenberger, '/staff/engagements');
  await staff.getByRole('link', { name: number }).click();
  await staff.getByText('Antworten', { exact: true }).click();
  await staff.getByLabel('Antwort an den Kunden').fill('Ich kümmere mich darum.');
  await staff.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(staff.getByText('Die Antwort ist gesendet.')).toBeVisible();
  await staff.getByRole('link', { name: 'Leistungsbeschreibung schreiben' }).click();
  await write(staff, [
    ['Knoten A', '1,5'],
    ['Knoten B', '1'],
  ]);
  await staff.getByRole('button', { name: 'An den Kunden senden' }).click();
  // Units are sold in full hours: what was typed is still there, and the fault stands at its field.
  await expect(staff.getByRole('alert').or(staff.getByText('ganze Zahl')).first()).toBeVisible();
  await expect(staff.getByLabel(/^Umfang in/).first()).toHaveValue('1,5');
  await staff
    .getByLabel(/^Umfang in/)
    .first()
    .fill('2');
  await staff.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(staff.getByText('Der Entwurf ist gespeichert.')).toBeVisible();
  await expect(staff.getByRole('region', { name: 'Was reserviert wird' })).toContainText('3 Einheiten');
  await staff.getByRole('button', { name: 'An den Kunden senden' }).click();
  await expect(staff.getByText('Die Leistungsbeschreibung ist gesendet.')).toBeVisible();

  await visitAs(page, people.rueegger);
  const needs = page.getByRole('region', { name: 'Das steht bei Ihnen an' });
  await needs.getByRole('link', { name: `Zum Auftrag: ${number}` }).click();
  await page.getByText('Mit Bemerkungen zurückgeben').click();
  await page.getByLabel('Was soll anders sein?').fill('Bitte beide Knoten in einer Sitzung.');
  await page.getByRole('button', { name: 'Zurückgeben', exact: true }).click();
  await expect(page.getByText('Zurückgegeben. Sie erhalten eine neue Fassung.')).toBeVisible();

  await staff.goto(`/ntt-securecall/staff/engagements/${number}/statement`);
  await expect(staff.getByText('Bitte beide Knoten in einer Sitzung.')).toBeVisible();
  await staff.getByLabel('Sitzung 1: was').fill('Beide Knoten');
  await staff.getByLabel('Sitzung 2: was').fill('');
  await staff
    .getByLabel(/^Umfang in/)
    .nth(1)
    .fill('');
  await staff.getByRole('button', { name: 'An den Kunden senden' }).click();
  await expect(staff.getByText('Die Leistungsbeschreibung ist gesendet.')).toBeVisible();

  await page.reload();
  await expect(
    page.getByRole('heading', { name: `Leistungsbeschreibung ${number}, Fassung 2` }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Leistungsbeschreibung freigeben' }).click();
  await expect(page.getByText('Bestätigen Sie jede Voraussetzung').first()).toBeVisible();
  await confirmAll(page);
  await page.getByRole('button', { name: 'Leistungsbeschreibung freigeben' }).click();
  await expect(page.getByText('Freigegeben. Die Einheiten sind reserviert.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sitzungen' })).toContainText('Beide Knoten');
  await page.goto('/ntt-securecall/units/securehands');
  await expect(page.getByText(`Reserviert für ${number}/1: Beide Knoten`)).toBeVisible();
});

test('N-13: without script the same way leads to the same end', async ({ browser }) => {
  const subject = uniqueSubject('Ohne Skript');
  const page = await pageOf(browser, people.rueegger, '/engagements/new/securehands_session', false);
  const number = await ask(page, subject);
  const staff = await pageOf(browser, people.lichtenberger, `/staff/engagements/${number}/statement`, false);
  await write(staff, [['Knoten A', '1']]);
  await staff.getByRole('button', { name: 'Zeile hinzufügen' }).click();
  await expect(staff.getByLabel('Sitzung 3: was')).toBeVisible();
  await expect(staff.getByLabel('Sitzung 1: was')).toHaveValue('Knoten A');
  await staff.getByRole('button', { name: 'An den Kunden senden' }).click();
  await expect(staff.getByText('Die Leistungsbeschreibung ist gesendet.')).toBeVisible();
  await page.goto('/ntt-securecall/engagements');
  const yours = page.getByRole('region', { name: 'Das wartet auf Sie' });
  await yours.getByRole('link', { name: subject }).click();
  await confirmAll(page);
  await page.getByRole('button', { name: 'Leistungsbeschreibung freigeben' }).click();
  await expect(page.getByText('Freigegeben. Die Einheiten sind reserviert.')).toBeVisible();
});

test('SEP-13, SEP-14: a remote service by the half hour, its preconditions confirmed; a call is written down', async ({
  page,
  browser,
}) => {
  const subject = uniqueSubject('Update auf die neue Version');
  const staff = await pageOf(browser, people.wendlinger, '/staff/engagements');
  await staff.getByRole('link', { name: 'Auftrag aufnehmen' }).click();
  await staff.getByLabel('Kundennummer').fill('104217');
  await staff.getByRole('button', { name: 'Weiter' }).click();
  await staff.getByLabel('Service', { exact: true }).selectOption({ label: 'Remote-Dienstleistung' });
  await staff.getByRole('button', { name: 'Weiter' }).click();
  await staff.getByLabel('Worum geht es?').fill(subject);
  await staff.getByLabel('Beschreibung').fill('Kundin ruft an: Update mit Begleitung.');
  await staff.getByLabel('Betroffener Backup-Server').fill('backup-nord');
  await staff.getByRole('button', { name: 'Auftrag aufnehmen' }).click();
  await expect(staff.getByText('Der Auftrag ist aufgenommen.')).toBeVisible();
  const number = await numberOn(staff);
  await staff.getByRole('link', { name: 'Leistungsbeschreibung schreiben' }).click();
  await staff.getByLabel('Umfang', { exact: true }).fill('Update von Server und Clients.');
  await staff.getByLabel('Sitzung 1: was').fill('Update');
  await staff
    .getByLabel(/^Umfang in/)
    .first()
    .fill('0,5');
  await staff.getByLabel('Technischer Ansprechpartner beim Kunden').fill('Emre Yıldırım');
  await staff.getByLabel('Telefon').fill('+49 4321 000');
  await staff.getByRole('button', { name: 'An den Kunden senden' }).click();
  await expect(staff.getByText('Die Leistungsbeschreibung ist gesendet.')).toBeVisible();

  await visitAs(page, people.kellermann, `/engagements/${number}`);
  await expect(page.getByText('am Telefon')).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(5);
  await confirmAll(page);
  await page.getByRole('button', { name: 'Leistungsbeschreibung freigeben' }).click();
  await expect(page.getByText('Freigegeben. Die Einheiten sind reserviert.')).toBeVisible();
  await page.goto('/sep-sesam/units/remote_service');
  await expect(page.getByText(`Reserviert für ${number}/1: Update`)).toBeVisible();
});
