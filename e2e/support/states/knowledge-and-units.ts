import { expect, type Page } from '@playwright/test';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

const open = async (page: Page, address: string): Promise<void> =>
  void (await page.goto(`/sep-sesam${address}`));

/** Unit accounts and articles, as customers and visitors come to them. */
export const readerStates: PageState[] = [
  state('units, none', (page) => visitAs(page, people.moreau, '/units')),
  state('units, one that expires soon', (page) => visitAs(page, people.vanderlinde, '/units')),
  state('unit account, one movement', (page) => visitAs(page, people.vanderlinde, '/units/remote_service')),
  state('unit account, narrowed', (page) =>
    visitAs(page, people.kellermann, '/units/remote_service?from=2020-01-01&to=2099-12-31&kind=usage'),
  ),
  state('unit account, with a period that cannot be', (page) =>
    visitAs(page, people.kellermann, '/units/remote_service?from=2026-11-30&to=2026-11-01&asOf=2099-01-01'),
  ),
  state('unit account, its course as a table', async (page) => {
    await visitAs(page, people.kellermann, '/units/remote_service');
    await page.getByText('Werte als Tabelle').click();
  }),
  state('unit account, effort by the hour', (page) => visitAs(page, people.amann, '/units/effort')),
  state('unit account, nothing in this period', (page) =>
    visitAs(page, people.kellermann, '/units/remote_service?from=2020-01-01&to=2020-01-31'),
  ),
  state('unit account, as it is printed', (page) =>
    visitAs(page, people.kellermann, '/units/remote_service?from=2020-01-01&to=2099-12-31&print=1'),
  ),
  state('knowledge, of a product', (page) => open(page, '/knowledge?product=bandbibliotheken')),
  state('knowledge, nothing on this shelf', (page) => open(page, '/knowledge?topic=gibt-es-nicht')),
  state('article, in another language', (page) =>
    open(page, '/knowledge/ruecksicherung-schlaegt-fehl?language=fr'),
  ),
  state('article, with a remark', async (page) => {
    await open(page, '/knowledge/medienpool-voll');
    await page.getByText('Möchten Sie etwas dazu sagen?').first().click();
    await expect(page.getByLabel(/^Möchten Sie etwas dazu sagen\?/)).toBeVisible();
  }),
  state('article, did not help', (page) =>
    visitAs(page, people.yildirim, '/knowledge/medienpool-voll?helpful=no'),
  ),
  state('request, after an article', (page) =>
    visitAs(page, people.yildirim, '/tickets/new?read=medienpool-voll'),
  ),
];

/** Caring for articles. */
export const authorStates: PageState[] = [
  state('articles, due for review', (page) => visitAs(page, people.wendlinger, '/staff/articles?state=due')),
  state('articles, narrowed to nothing', (page) =>
    visitAs(page, people.wendlinger, '/staff/articles?text=Xylophonquark&missing=fr'),
  ),
  state('editor, what readers say', (page) =>
    visitAs(page, people.wendlinger, '/staff/articles/ruecksicherung-schlaegt-fehl/de'),
  ),
  state('article topics, a name is missing', async (page) => {
    await visitAs(page, people.wendlinger, '/staff/articles/topics');
    await page.getByText('Neues Thema').click();
    await page.getByRole('button', { name: 'Anlegen' }).first().click();
    await expect(page.getByText('Bitte nennen Sie es in jeder Sprache.').first()).toBeVisible();
  }),
];
