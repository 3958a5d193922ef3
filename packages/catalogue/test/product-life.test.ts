import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkCatalogue, loadProviderCatalogue } from '../src/index.ts';

const file = (id: string) => readFileSync(new URL(`../providers/${id}.yaml`, import.meta.url), 'utf8');
const NTT = 'ntt-securecall';

test('K-13, N-6, N-7: what is promised about products is read from the catalogue; what is left out is not promised', () => {
  expect(loadProviderCatalogue('kaseya-technical-support').productSupport).toMatchObject({
    previousVersionMonths: 12,
    announceMonths: 12,
    rule: 'K-13',
  });
  const { productSupport, siteMove, hardwareReplacement } = loadProviderCatalogue(NTT);
  expect(productSupport?.ended?.rule).toBe('N-6');
  expect(siteMove).toEqual({ noticeDays: 30, rule: 'N-7' });
  expect(hardwareReplacement).toEqual({
    option: 'level3',
    rule: 'N-7',
    window: 'standard',
    transportCovered: false,
  });
  expect(loadProviderCatalogue('sep-sesam')).not.toHaveProperty('siteMove');
});

test.each([
  ['option: level3, rule: N-7, window', 'option: level9, rule: N-7, window', 'unknown_reference'],
  ['N-7, window: standard }', 'N-7, window: nights }', 'unknown_reference'],
  ['siteMove: { noticeDays: 30, rule: N-7 }', 'siteMove: { noticeDays: 30, rule: N-99 }', 'promise_missing'],
  ['siteMove: { noticeDays: 30,', 'siteMove: { noticeDays: 0,', 'invalid_value'],
  ['N-7, window: standard }', "N-7, window: standard, cutOff: '25:00' }", 'invalid_value'],
])('%s → %s is refused with its line', (from, to, code) => {
  const text = file(NTT);
  const at = text.indexOf(from);
  expect(at).toBeGreaterThan(0);
  const result = checkCatalogue(text.replace(from, () => to), 'changed.yaml');
  const faults = 'faults' in result ? result.faults : [];
  expect(faults.map((fault) => fault.code)).toContain(code);
  expect(faults.find((fault) => fault.code === code)?.line).toBe(text.slice(0, at).split('\n').length);
});
