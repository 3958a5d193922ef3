import { loadProviderCatalogue } from '@zusage/catalogue';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { importing, type Importing } from './support/importing.ts';
import { createWorld, type World } from './support/world.ts';

// What a file says is what is stored: any table of sound rows, written in any of the ways that spreadsheets write.
const NTT = 'ntt-securecall';
const catalogue = loadProviderCatalogue(NTT);
let world: World;
let imports: Importing;
beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  imports = importing(world);
}, 180_000);
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  imports.end();
});

/** Anything that a form takes: not empty, no blanks around it. */
const text = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: max })
    .map((value) => value.replaceAll('\0', '').trim())
    .filter((value) => value !== '' && value.length <= max && value.isWellFormed());
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
// A stroke or a line break would make two of it.
const identifier = text(20)
  .map((value) => value.replaceAll(/[|\r\n]/g, '').trim())
  .filter((value) => value !== '');
const product = fc.record({
  name: text(40),
  version: fc.option(text(20)),
  environment: fc.constantFrom(...catalogue.environments.map(({ key }) => key)),
  site: fc.option(fc.constantFrom('Werk Süd', 'Halle; 2', 'Büro "West"')),
  supportUntil: fc.option(day),
  identifiers: fc.uniqueArray(identifier, { maxLength: 3 }),
  isGermanDay: fc.boolean(),
});
const style = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  always: fc.boolean(),
});

const german = (iso: string): string => iso.split('-').toReversed().join('.');

it('any sound table comes back from the records as it was written', async () => {
  const [kind] = catalogue.identifiers;
  if (!kind) throw new Error('no kind of identifier');
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(product, { minLength: 1, maxLength: 8 }), style, async (products, as) => {
      const customerNumber = `RB-${(count += 1)}`;
      const write = (lines: readonly (readonly string[])[]): string =>
        as.mark +
        lines
          .map((cells) =>
            cells
              .map((cell) =>
                as.always || /["\r\n]/.test(cell) || cell.includes(as.delimiter) || cell.startsWith('\uFEFF')
                  ? `"${cell.replaceAll('"', '""')}"`
                  : cell,
              )
              .join(as.delimiter),
          )
          .join(as.newline);
      await imports.all(
        NTT,
        'customers',
        write([
          ['Kundennummer', 'Name'],
          [customerNumber, 'Kunde'],
        ]),
      );
      const head = [
        'Kundennummer',
        'Produktschlüssel',
        'Name',
        'Version',
        'Umgebung',
        'Standort',
        'Support bis',
        kind.key,
      ];
      const lines = products.map((one, at) => [
        customerNumber,
        `p-${at}`,
        one.name,
        one.version ?? '',
        one.environment,
        one.site ?? '',
        one.supportUntil === null ? '' : one.isGermanDay ? german(one.supportUntil) : one.supportUntil,
        one.identifiers.join('|'),
      ]);
      const done = await imports.all(NTT, 'products', write([head, ...lines]));
      expect(done.counts).toEqual({ new: products.length, changed: 0, unchanged: 0, faulty: 0 });
      const stored = await storedProducts(customerNumber);
      expect(stored).toEqual(
        products.map(({ name, version, environment, site, supportUntil, identifiers }, at) => ({
          key: `p-${at}`,
          name,
          version,
          environment,
          site,
          supportUntil,
          identifiers: identifiers.map((value) => ({ kind: kind.key, value })),
        })),
      );
      // And once more, it is all there.
      const again = await imports.check(NTT, 'products', write([head, ...lines]), true);
      expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: products.length, faulty: 0 });
    }),
    { numRuns: 25 },
  );
}, 180_000);

const storedProducts = (customerNumber: string) =>
  world.db.database.tenant(NTT, (trx) =>
    trx
      .selectFrom('app.product as p')
      .innerJoin('app.organisation as o', 'o.id', 'p.organisation_id')
      .leftJoin('app.site as s', 's.id', 'p.site_id')
      .select([
        'p.key',
        'p.name',
        'p.version',
        'p.environment',
        's.name as site',
        'p.support_until as supportUntil',
        'p.identifiers',
      ])
      .where('o.customer_number', '=', customerNumber)
      .orderBy('p.key')
      .execute(),
  );
