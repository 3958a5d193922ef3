import { expect, test } from 'vitest';
import { checkCatalogue, loadProviderCatalogue, parseCatalogue, providerIds } from '../src/index.ts';
import { readFileSync } from 'node:fs';

const ids = [
  'kaseya-technical-support',
  'ntt-securecall',
  'seitenbau-support',
  'sektor7-server-management',
  'sep-sesam',
];

test('the five providers come with the product, and no other', () => {
  expect(providerIds()).toEqual(ids);
});

test.each(ids)('%s passes the check, has its file name as id, and offers every channel', (id) => {
  const text = readFileSync(new URL(`../providers/${id}.yaml`, import.meta.url), 'utf8');
  const { catalogue, faults } = checkCatalogue(text, `${id}.yaml`);
  expect(faults).toEqual([]);
  expect(catalogue?.id).toBe(id);
  expect(catalogue?.channels.map(({ key }) => key).sort()).toEqual([
    'api',
    'email',
    'phone',
    'portal',
    'widget',
  ]);
});

test.each(ids)('%s survives the way through the database: JSON and back', (id) => {
  const catalogue = loadProviderCatalogue(id);
  expect(parseCatalogue(JSON.parse(JSON.stringify(catalogue)))).toEqual(catalogue);
});

test('a loaded catalogue is the same for every caller, and nobody can change it', () => {
  const catalogue = loadProviderCatalogue('sep-sesam');
  expect(loadProviderCatalogue('sep-sesam')).toBe(catalogue);
  expect(() => catalogue.targets.push(...catalogue.targets)).toThrow(TypeError);
});

test.each(['', 'sep', '../package', 'sep-sesam.yaml', '__proto__', 'SEP-SESAM'])(
  'an id that is none is an unknown catalogue: %j',
  (id) => {
    expect(() => loadProviderCatalogue(id)).toThrow(expect.objectContaining({ code: 'unknown_catalogue' }));
  },
);

test('content that is no catalogue is refused, with the first fault named', () => {
  expect(() => parseCatalogue({ ...loadProviderCatalogue('sep-sesam'), timeZone: 'Mars/Olympus' })).toThrow(
    expect.objectContaining({
      code: 'invalid_catalogue',
      message: 'timeZone: unknown time zone "Mars/Olympus"',
    }),
  );
  expect(() => parseCatalogue(null)).toThrow(expect.objectContaining({ code: 'invalid_catalogue' }));
});

test('hotline numbers and severity names are what the source prints', () => {
  expect(loadProviderCatalogue('sep-sesam').hotline?.number).toBe('+49 8024 464 464 4');
  expect(loadProviderCatalogue('sektor7-server-management').hotline?.number).toBe('+49 38392 659011');
  expect(loadProviderCatalogue('ntt-securecall').terms.severity.de).toBe('Priorität');
});
