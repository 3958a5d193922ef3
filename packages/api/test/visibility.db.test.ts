import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, refusal, type Browser } from './support/browser.ts';
import { createWorld, type World } from './support/world.ts';

const SEP = 'sep-sesam';
const OPENERS = ['petridis', 'nowakowski', 'brookfield'] as const;
type Opener = (typeof OPENERS)[number];
const addresses: Record<Opener, string> = {
  petridis: 'jannis.petridis@altmoorer-guss.example',
  nowakowski: 'dorota.nowakowski@altmoorer-guss.example',
  brookfield: 'hannah.brookfield@altmoorer-guss.example',
};
const PRODUCTS = ['backup-nord', 'backup-sued', null] as const;

interface Opened {
  number: string;
  opener: Opener;
  product: (typeof PRODUCTS)[number];
}

let world: World;
let admin: Browser;
const handles = new Map<Opener, number>();
const opened: Opened[] = [];

beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  admin = await openBrowser(world, { provider: SEP, email: 'silke.kellermann@altmoorer-guss.example' });
  const { managed } = await (await admin.request()).people.list({});
  for (const opener of OPENERS) {
    const handle = managed?.contacts.find(({ email }) => email === addresses[opener])?.handle ?? 0;
    handles.set(opener, handle);
    // Everybody opens one of each kind while they may; what they see of them is set afterwards.
    await see(opener, 'organisation');
    for (const product of PRODUCTS) opened.push(await open(opener, product));
  }
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

async function see(who: Opener, visibility: 'own' | 'site' | 'organisation', site: string | null = null) {
  const handle = handles.get(who) ?? 0;
  const { contact } = await (await admin.request()).people.get({ handle });
  await (
    await admin.request()
  ).people.change({
    handle,
    name: contact.name,
    language: contact.settings.language,
    role: 'customer',
    visibility,
    site,
  });
}

async function open(opener: Opener, product: Opened['product']): Promise<Opened> {
  const browser = await openBrowser(world, { provider: SEP, email: addresses[opener] });
  const api = await browser.request();
  const { number } = await api.tickets.open({
    severity: '3',
    channel: 'api',
    environment: 'production',
    product,
    subject: `${opener} ${product ?? 'ohne Produkt'}`,
    description: 'Die Sicherung läuft nicht an.',
    facts: {},
  });
  if (!number) throw new Error('no ticket was opened');
  return { number, opener, product };
}

/** The rule, said once more: K-6 and the administrator's choice. */
const mayBeSeen: Record<string, (ticket: Opened, viewer: Opener) => boolean> = {
  own: (ticket, viewer) => ticket.opener === viewer,
  'site werk-sued': (ticket, viewer) => ticket.opener === viewer || ticket.product === 'backup-sued',
  'site werk-nord': (ticket, viewer) => ticket.opener === viewer || ticket.product === 'backup-nord',
  organisation: () => true,
};

const ways = Object.keys(mayBeSeen).map(
  (way) => way.split(' ') as ['own' | 'site' | 'organisation', string?],
);

describe.each(ways)('somebody who sees %s %s', (visibility, site) => {
  test.each(OPENERS)('is shown exactly those tickets, as %s [S12]', async (viewer) => {
    const rule = mayBeSeen[site ? `${visibility} ${site}` : visibility];
    const browser = await openBrowser(world, { provider: SEP, email: addresses[viewer] });
    await see(viewer, visibility, site ?? null);
    const expected = opened.filter((ticket) => rule?.(ticket, viewer)).map(({ number }) => number);
    expect(expected.length).toBeGreaterThan(0);
    const ours = ({ number }: { number: string }) => opened.some((ticket) => ticket.number === number);

    const { items } = await (await browser.request()).tickets.list({ limit: 100 });
    expect(
      items
        .filter(ours)
        .map(({ number }) => number)
        .toSorted(),
    ).toEqual(expected.toSorted());
    const overview = await (await browser.request()).overview.get();
    expect(
      overview.tickets
        .filter(ours)
        .map(({ number }) => number)
        .toSorted(),
    ).toEqual(expected.toSorted());
    for (const { number } of opened) {
      const api = await browser.request();
      if (expected.includes(number)) {
        await expect(api.tickets.get({ number })).resolves.toMatchObject({ number });
      } else {
        const unknown = await refusal(api.tickets.get({ number: 'SEP-99999' }));
        expect(await refusal(api.tickets.get({ number }))).toEqual(unknown);
        expect(await refusal(api.tickets.reply({ number, body: 'Ich auch.' }))).toEqual(unknown);
      }
    }
  });
});

describe('beside tickets', () => {
  const as = async (who: Opener) =>
    (await openBrowser(world, { provider: SEP, email: addresses[who] })).request();
  const seen = async (who: Opener) => {
    const api = await as(who);
    return {
      products: (await api.products.list()).items.map(({ key }) => key),
      contracts: (await api.entitlements.list()).items.map(({ contract }) => contract),
      units: (await api.unitAccounts.list()).items.length,
    };
  };

  test('a site shows its products and what covers them; own and site show no units', async () => {
    await see('petridis', 'site', 'werk-sued');
    await see('nowakowski', 'own');
    await see('brookfield', 'organisation');
    const whole = await seen('brookfield');
    expect(whole.products).toEqual(expect.arrayContaining(['backup-nord', 'backup-sued', 'backup-test']));
    expect(whole.units).toBeGreaterThan(0);
    expect(await seen('petridis')).toMatchObject({ products: ['backup-sued'], units: 0 });
    expect((await seen('petridis')).contracts).toContain('MW-2025-10421');
    expect(await seen('nowakowski')).toEqual({ ...whole, units: 0 });
  });

  test('whoever sees a site cannot ask for a product of another one [S6]', async () => {
    await see('petridis', 'site', 'werk-sued');
    const ask = async (product: string) =>
      (await as('petridis')).coverage.preview({
        severity: '3',
        channel: 'portal',
        environment: 'production',
        product,
        facts: {},
      });
    await expect(ask('backup-sued')).resolves.toMatchObject({ outcome: expect.any(String) });
    expect(await refusal(ask('backup-nord'))).toEqual(await refusal(ask('backup-nowhere')));
  });

  test('another customer sees none of it, whatever its own people may see [S2]', async () => {
    const browser = await openBrowser(world, {
      provider: SEP,
      email: 'matthias.hoelscher@stadtwerke-lindenbrueck.example',
    });
    const { items } = await (await browser.request()).tickets.list({ limit: 100 });
    expect(items.filter(({ number }) => opened.some((ticket) => ticket.number === number))).toEqual([]);
  });
});
