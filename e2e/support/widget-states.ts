import { expect } from '@playwright/test';
import type { PageState } from './page-states.ts';
import { uniqueWord } from './unique.ts';
import { hostPage, visitSignedIn, Widget } from './widget.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

/** The widget on the demo partner's site, from the closed button to the ticket. */
export const widgetStates: PageState[] = [
  state('closed', async (page) => {
    await page.goto(hostPage('sep-sesam'));
    await expect(new Widget(page).button).toBeVisible();
  }),
  state('open', async (page) => {
    await page.goto(hostPage('sep-sesam'));
    await new Widget(page).open();
  }),
  state('results', async (page) => {
    await page.goto(hostPage('sep-sesam'));
    const widget = new Widget(page);
    await widget.open();
    await widget.search('Rücksicherung');
    await expect(widget.results.first()).toBeVisible();
  }),
  state('article', async (page) => {
    await page.goto(hostPage('sep-sesam'));
    const widget = new Widget(page);
    await widget.open();
    await widget.search('Rücksicherung');
    await widget.results.first().click();
    await expect(widget.dialog.getByRole('article')).toBeVisible();
  }),
  state('form of a stranger', async (page) => {
    await page.goto(hostPage('sep-sesam'));
    const widget = new Widget(page);
    await widget.open();
    await widget.write(uniqueWord());
  }),
  state('form of a contact', async (page) => {
    await visitSignedIn(page, 'sep-sesam');
    const widget = new Widget(page);
    await widget.open();
    await widget.write(uniqueWord());
    await widget.dialog.getByRole('combobox', { name: 'Produkt' }).selectOption({ index: 1 });
    await widget.dialog.getByRole('radio', { name: /Schweregrad 3/ }).check();
    await expect(widget.dialog.getByText(/antworten wir bis|Die Frist beginnt/)).toBeVisible();
  }),
  state('ticket', async (page) => {
    await visitSignedIn(page, 'sep-sesam');
    const widget = new Widget(page);
    await widget.open();
    await widget.write('Laufwerk fehlt nach dem Update');
    await widget.dialog.getByRole('combobox', { name: 'Produkt' }).selectOption({ index: 1 });
    await widget.dialog.getByRole('radio', { name: /Schweregrad 3/ }).check();
    await widget.dialog.getByLabel('Was ist geschehen?').fill('Seit heute fehlt das Laufwerk.');
    await widget.dialog.getByRole('button', { name: 'Anfrage senden' }).click();
    await expect(widget.number).toBeVisible();
  }),
];
