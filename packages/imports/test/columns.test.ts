import { loadProviderCatalogue, providerIds } from '@zusage/catalogue';
import { describe, expect, it } from 'vitest';
import { chosen, columnsFor, IMPORT_KINDS, matchHeader, readDay, readList, readWhole } from '../src/index.ts';

const catalogue = loadProviderCatalogue('seitenbau-support');

describe('the header of a file', () => {
  const columns = columnsFor('contracts', catalogue);
  it('is read by English and German names, whatever the case, blanks and dashes', () => {
    const { keys, faults } = matchHeader(
      ['KUNDENNUMMER', 'contract number', 'Service-Level', 'gueltig_ab', 'Gültig bis'],
      columns,
    );
    expect(keys).toEqual(['customerNumber', 'number', 'serviceLevel', 'validFrom', 'validUntil']);
    expect(faults).toEqual([]);
  });

  it('is told everything that is wrong with it at once', () => {
    const { faults } = matchHeader(['customer_number', 'Gültig abb', 'Kundennummer', '', 'Farbe'], columns);
    expect(faults).toEqual([
      { code: 'column_unknown', column: 'Gültig abb', params: { near: 'Gültig ab' } },
      { code: 'column_twice', column: 'Kundennummer', params: { first: 'customer_number' } },
      { code: 'column_unnamed', column: '', params: { position: 4 } },
      { code: 'column_unknown', column: 'Farbe', params: {} },
      { code: 'column_missing', column: 'contract_number', params: { alias: 'Vertragsnummer' } },
      { code: 'column_missing', column: 'service_level', params: { alias: 'Servicelevel' } },
      { code: 'column_missing', column: 'valid_from', params: { alias: 'Gültig ab' } },
      { code: 'column_missing', column: 'valid_until', params: { alias: 'Gültig bis' } },
    ]);
  });

  it('SB-3: has a column for each severity whose time is left to the contract', () => {
    const keys = columns.map(({ key }) => key).filter((key) => key.startsWith('agreedMinutes.'));
    expect(keys.length).toBeGreaterThan(0);
    const [first] = catalogue.severities;
    expect(matchHeader([`Vereinbarte Minuten ${first?.name.de}`], columns).keys).toEqual([
      `agreedMinutes.${first?.key}`,
    ]);
  });

  it.each(providerIds())('N-23: knows each identifier of %s by its key and its name', (id) => {
    const own = loadProviderCatalogue(id);
    const of = columnsFor('products', own);
    for (const { key, name } of own.identifiers)
      for (const title of [`identifier_${key}`, key, name.de, name.en, name.fr])
        expect([title, matchHeader([title], of).keys[0]]).toEqual([title, `identifiers.${key}`]);
  });

  it.each(providerIds())('names no two columns of %s alike, in the template of any language', (id) => {
    for (const kind of IMPORT_KINDS) {
      const own = columnsFor(kind, loadProviderCatalogue(id));
      for (const language of ['de', 'en', 'fr'] as const) {
        const { faults } = matchHeader(
          own.map(({ labels }) => labels[language]),
          own,
        );
        expect([kind, language, faults]).toEqual([kind, language, []]);
      }
    }
  });
});

describe('a cell', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['1.2.2026', '2026-02-01'],
    ['2026-12-31 00:00:00', '2026-12-31'],
    ['29.02.2028', '2028-02-29'],
    ['31.02.2026', null],
    ['29.02.2026', null],
    ['12/31/2026', null],
    ['31.12.26', null],
    ['46022', null],
    ['0000-01-01', null],
  ])('holds a day: %s → %s', (text, day) => expect(readDay(text)).toBe(day));

  it.each([
    ['240', 240],
    ['240,0', 240],
    ['240.00', 240],
    ['1.440', null],
    ['-5', null],
    ['2,5', null],
    ['1e3', null],
  ])('holds a whole number: %s → %s', (text, number) => expect(readWhole(text)).toBe(number));

  it('holds several values, by strokes and line breaks', () =>
    expect(readList(' a | b\r\nc ||')).toEqual(['a', 'b', 'c']));

  it('names an entry of the catalogue by key or by name in any language', () => {
    const [level] = catalogue.levels;
    if (!level) throw new Error('no level');
    for (const text of [level.key, level.key.toUpperCase(), level.name.de, level.name.en.toLowerCase()])
      expect(chosen(catalogue.levels, text)?.key).toBe(level.key);
    expect(chosen(catalogue.levels, 'Titan')).toBeNull();
  });
});
