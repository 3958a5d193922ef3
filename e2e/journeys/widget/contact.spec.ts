import { expect, test, type Page } from '@playwright/test';
import { people, openSession } from '../../support/people.ts';
import { addresses } from '../../support/product.ts';
import { query, type OpenedTicket } from '../../support/tickets.ts';
import { uniqueWord } from '../../support/unique.ts';
import { recordViolations, visitSignedIn, Widget } from '../../support/widget.ts';

/** The contact's tickets with this subject. */
async function ticketsOf(page: Page, subject: string): Promise<OpenedTicket[]> {
  await openSession(page.request, people.yildirim);
  const { items } = await query<{ items: (OpenedTicket & { subject: string })[] }>(
    page.request,
    'sep-sesam',
    'tickets.list',
    { limit: 100 },
  );
  return items.filter((item) => item.subject === subject);
}

async function fill({ dialog }: Widget, { severity = '3' } = {}): Promise<void> {
  await dialog
    .getByRole('combobox', { name: 'Produkt' })
    .selectOption({ label: 'SEP sesam Server Werk Nord' });
  await dialog.getByRole('radio', { name: new RegExp(`Schweregrad ${severity}`) }).check();
  await dialog.getByLabel('Was ist geschehen?').fill('Die Sicherung hängt.\nSeit heute früh.');
}

const facts = [
  'Fehlermeldung im Wortlaut',
  'Vorgang beim Auftreten des Fehlers',
  'Betriebssystem und Version',
  'Version von SEP sesam',
  'Sicherungshardware',
];
const send = (widget: Widget) =>
  widget.dialog.getByRole('button', { name: /^(Anfrage senden|Noch einmal versuchen)$/ });

test('A contact whom the partner vouches for sees products and promise, and gets number and deadline', async ({
  page,
}) => {
  const violations = await recordViolations(page);
  const subject = `Sicherung hängt ${uniqueWord()}`;
  await visitSignedIn(page, 'sep-sesam');
  const widget = new Widget(page);
  const { dialog } = widget;
  await widget.open();
  await widget.write(subject);
  await expect(dialog.getByText('Sie schreiben als Emre Yıldırım.')).toBeVisible();
  await expect(dialog.getByLabel('Ihr Name')).toHaveCount(0);
  await expect(dialog.getByRole('combobox', { name: 'Produkt' }).getByRole('option')).toHaveText([
    'Bitte wählen',
    'SEP sesam Server Werk Nord',
    'SEP sesam Server Werk Süd',
    'SEP sesam Testumgebung',
    'Keines davon',
  ]);
  await fill(widget, { severity: '2' });
  const promise = dialog.getByRole('status').filter({ hasText: /antworten wir bis|Angaben|beginnt/ });
  await expect(promise).toBeVisible();
  for (const fact of facts) await dialog.getByLabel(fact).fill(`Angabe zu ${fact}`);
  await expect(promise).toContainText(/Wenn Sie jetzt melden, antworten wir bis .+ Uhr\./);
  const promised = /bis (.+ Uhr)/.exec(await promise.innerText())![1]!;
  await promise.getByText('Warum?').click();
  await expect(promise).toContainText('SEP-3');
  await dialog.getByRole('radio', { name: /Schweregrad 3/ }).check();
  await expect(promise).not.toContainText(promised);
  await dialog.getByRole('radio', { name: /Schweregrad 2/ }).check();
  await expect(promise).toContainText(promised.replace(/\d\d:\d\d Uhr$/, ''));

  await send(widget).click();
  await expect(dialog.getByRole('heading', { name: 'Ihre Anfrage ist angekommen.' })).toBeFocused();
  const number = await widget.number.innerText();
  await expect(dialog).toContainText('Antwort bis');
  expect(await violations()).toEqual([]);

  const [ticket, ...others] = await ticketsOf(page, subject);
  expect(others).toEqual([]);
  expect(ticket?.number).toBe(number);
  const due = new Intl.DateTimeFormat('de', {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(ticket!.responseDueAt!));
  await expect(dialog).toContainText(`${due} Uhr`);
  await page.goto(`${addresses.portal}/sep-sesam/tickets/${number}`);
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(page.getByText('Emre Yıldırım, Widget')).toBeVisible();
});

test('Severity 1 is sent to the hotline, and the draft is kept', async ({ page }) => {
  const subject = `Notfall ${uniqueWord()}`;
  await visitSignedIn(page, 'sep-sesam');
  const widget = new Widget(page);
  const { dialog } = widget;
  await widget.open();
  await widget.write(subject);
  await fill(widget, { severity: '1' });
  await expect(dialog.getByRole('link', { name: '+49 8024 464 464 4' })).toHaveAttribute(
    'href',
    'tel:+4980244644644',
  );
  await send(widget).click();
  await expect(
    dialog.getByRole('heading', { name: 'Auf diesem Weg können wir die Anfrage nicht annehmen.' }),
  ).toBeFocused();
  await expect(dialog).toContainText('SEP-5');
  await expect(dialog.getByRole('link', { name: '+49 8024 464 464 4' })).toBeVisible();
  await expect(dialog.getByText('Ihr Text bleibt gespeichert')).toBeVisible();
  await page.reload();
  await widget.open();
  await expect(dialog.getByLabel('Was ist geschehen?')).toHaveValue('Die Sicherung hängt.\nSeit heute früh.');
  await expect(dialog.getByLabel('Betreff')).toHaveValue(subject);
  expect(await ticketsOf(page, subject)).toEqual([]);
});

test('A draft survives a click outside, Escape and a reload; discarding it is the visitor’s own act', async ({
  page,
}) => {
  const subject = `Entwurf ${uniqueWord()}`;
  await visitSignedIn(page, 'sep-sesam');
  const widget = new Widget(page);
  const { dialog } = widget;
  await widget.open();
  await widget.write(subject);
  await fill(widget);
  await dialog.getByLabel('Sicherungshardware').fill('LTO-8');
  await page.mouse.click(20, 20);
  await expect(dialog.getByLabel('Sicherungshardware')).toHaveValue('LTO-8');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await widget.open();
  await expect(dialog.getByLabel('Sicherungshardware')).toHaveValue('LTO-8');

  await page.reload();
  await widget.open();
  await expect(dialog.getByText('Ihr Entwurf ist noch da.')).toBeVisible();
  await expect(dialog.getByLabel('Betreff')).toHaveValue(subject);
  await expect(dialog.getByLabel('Was ist geschehen?')).toHaveValue('Die Sicherung hängt.\nSeit heute früh.');
  await expect(dialog.getByLabel('Sicherungshardware')).toHaveValue('LTO-8');
  await expect(dialog.getByRole('radio', { name: /Schweregrad 3/ })).toBeChecked();
  await expect(dialog.getByRole('combobox', { name: 'Produkt' })).toHaveValue('backup-nord');

  await dialog.getByRole('button', { name: 'Entwurf verwerfen' }).click();
  await expect(widget.query).toHaveValue('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

/** Where the connection breaks: before the request leaves, or after the server has done its work. */
for (const { when, arrives } of [
  { when: 'before the request has left', arrives: false },
  { when: 'after the server has opened the ticket', arrives: true },
]) {
  test(`[S39] A connection cut ${when} loses nothing, and the retry makes exactly one ticket`, async ({
    page,
  }) => {
    const subject = `Netz ${uniqueWord()}`;
    await visitSignedIn(page, 'sep-sesam');
    const widget = new Widget(page);
    const { dialog } = widget;
    await widget.open();
    await widget.write(subject);
    await fill(widget);
    let isCut = true;
    await page.route('**/trpc/widget.open*', async (route) => {
      if (isCut && arrives) await route.fetch();
      if (isCut) return route.abort('connectionreset');
      return route.continue();
    });
    await send(widget).click();
    await expect(widget.alert()).toContainText('Wir sind gerade nicht erreichbar. Ihr Text ist noch da.');
    await expect(widget.alert()).toBeFocused();
    await expect(dialog.getByLabel('Was ist geschehen?')).toHaveValue(
      'Die Sicherung hängt.\nSeit heute früh.',
    );
    expect(await ticketsOf(page, subject)).toHaveLength(arrives ? 1 : 0);

    await page.reload();
    await widget.open();
    await expect(dialog.getByLabel('Betreff')).toHaveValue(subject);
    await send(widget).click();
    await expect(widget.alert()).toBeVisible();
    isCut = false;
    await send(widget).click();
    await expect(dialog.getByRole('heading', { name: 'Ihre Anfrage ist angekommen.' })).toBeVisible();
    const number = await widget.number.innerText();
    expect((await ticketsOf(page, subject)).map((ticket) => ticket.number)).toEqual([number]);
  });
}

test('[S39] Text changed after a submission whose answer was lost: still one ticket, and the panel says which version counts', async ({
  page,
}) => {
  const subject = `Netz ${uniqueWord()}`;
  await visitSignedIn(page, 'sep-sesam');
  const widget = new Widget(page);
  await widget.open();
  await widget.write(subject);
  await fill(widget);
  await page.route('**/trpc/widget.open*', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await send(widget).click();
  await expect(widget.alert()).toBeVisible();
  await widget.dialog.getByLabel('Was ist geschehen?').fill('Noch etwas anderes.');
  await page.unroute('**/trpc/widget.open*');
  await send(widget).click();
  await expect(widget.dialog.getByText('Eine frühere Fassung war schon angekommen; sie gilt.')).toBeVisible();
  expect(await ticketsOf(page, subject)).toHaveLength(1);
});

test('[S39] Without a connection the search says so, and goes on when it is back', async ({
  page,
  context,
}) => {
  await visitSignedIn(page, 'sep-sesam');
  const widget = new Widget(page);
  await widget.open();
  await widget.search('Rücksicherung');
  await context.setOffline(true);
  await widget.query.fill('Medienpool voll');
  await expect(widget.alert()).toContainText('Wir sind gerade nicht erreichbar.');
  await context.setOffline(false);
  await widget.alert().getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(widget.results.filter({ hasText: 'Medienpool voll' })).toBeVisible();
  await expect(widget.query).toHaveValue('Medienpool voll');
});

test('[S39] Whichever call is cut, the way goes on from there once the connection is back', async ({
  page,
}) => {
  await visitSignedIn(page, 'sep-sesam');
  const widget = new Widget(page);
  const { dialog } = widget;
  const cut = (call: string) => page.route(`**/trpc/${call}*`, (route) => route.abort('connectionreset'));
  const mend = (call: string) => page.unroute(`**/trpc/${call}*`);
  const retry = dialog.getByRole('button', { name: 'Noch einmal versuchen' });

  await cut('widget.config');
  await cut('widget.article');
  await widget.open();
  await widget.search('Medienpool voll');
  const result = widget.results.filter({ hasText: 'Medienpool voll' });
  await result.click();
  await expect(widget.alert()).toContainText('Wir sind gerade nicht erreichbar.');
  await mend('widget.article');
  await retry.click();
  await result.click();
  await expect(dialog.getByRole('article')).toBeVisible();

  await dialog.getByRole('button', { name: 'Das hat nicht geholfen' }).click();
  await expect(widget.alert()).toContainText('Wir sind gerade nicht erreichbar.');
  await mend('widget.config');
  await retry.click();
  await expect(dialog.getByLabel('Betreff')).toHaveValue('Medienpool voll');

  await cut('coverage.preview');
  await fill(widget);
  await expect(dialog.getByText('antworten wir bis')).toHaveCount(0);
  await mend('coverage.preview');
  await dialog.getByRole('radio', { name: /Schweregrad 2/ }).check();
  await expect(dialog.getByText(/antworten wir bis|Die Frist beginnt/)).toBeVisible();
});
