import { loadProviderCatalogue } from '@zusage/catalogue';
import { expect, test } from 'vitest';
import { entitlementOf } from '../src/index.ts';
import { contract, MONDAY, SATURDAY } from './support/request.ts';

const sesam = loadProviderCatalogue('sep-sesam');
const sektor7 = loadProviderCatalogue('sektor7-server-management');
const seitenbau = loadProviderCatalogue('seitenbau-support');
const kaseya = loadProviderCatalogue('kaseya-technical-support');
const ntt = loadProviderCatalogue('ntt-securecall');

test('SEP-3: the targets of a contract, in the order of the severities', () => {
  const { targets } = entitlementOf(contract('maintenance'), sesam, MONDAY);
  expect(targets.map(({ severity, minutes, elapsed, rule }) => [severity, minutes, elapsed, rule])).toEqual([
    ['1', 240, true, 'SEP-3'],
    ['2', 480, false, 'SEP-3'],
    ['3', 720, false, 'SEP-3'],
    ['4', 720, false, 'SEP-3'],
  ]);
});

test('SEP-4: open now until 17:00, shut until Monday at 09:00', () => {
  const open = entitlementOf(contract('maintenance'), sesam, MONDAY);
  expect(open).toMatchObject({ openNow: true, opensAt: null, closesAt: new Date('2026-11-23T16:00:00Z') });
  const shut = entitlementOf(contract('maintenance'), sesam, SATURDAY);
  expect(shut).toMatchObject({ openNow: false, opensAt: new Date('2026-11-23T08:00:00Z'), closesAt: null });
});

test.each([
  ['2026-01-01', '2027-01-22', 'active'],
  ['2026-01-01', '2027-01-23', 'active'],
  ['2026-01-01', '2026-12-31', 'expiring'],
  ['2026-01-01', '2026-11-23', 'expiring'],
  ['2026-01-01', '2026-11-22', 'expired'],
  ['2026-11-24', '2027-11-23', 'upcoming'],
])('on 23 November 2026 a contract from %s to %s is %s', (validFrom, validUntil, status) => {
  const held = contract('maintenance', { validFrom, validUntil });
  // 22 January is the sixtieth day from then.
  const expected = validUntil === '2027-01-22' ? 'expiring' : status;
  expect(entitlementOf(held, sesam, MONDAY).status).toBe(expected);
});

test('S7-2: Basis has neither a service window nor targets with a time', () => {
  const basis = entitlementOf(contract('basis'), sektor7, MONDAY);
  expect(basis).toMatchObject({ serviceWindow: null, openNow: null, opensAt: null, closesAt: null });
  expect(basis.targets.map(({ minutes, promise }) => [minutes, promise])).toEqual([
    [null, 'none'],
    [null, 'none'],
  ]);
  expect(entitlementOf(contract('plus'), sektor7, MONDAY)).toMatchObject({
    serviceWindow: 'service',
    openNow: true,
  });
});

test('SB-3, SB-5: agreed figures are shown, and what on call adds by phone', () => {
  const held = contract('basic', { options: ['on_call'], agreedMinutes: { '1': 120 } });
  const { targets } = entitlementOf(held, seitenbau, MONDAY);
  expect(targets.map(({ severity, minutes, rule, channels }) => [severity, minutes, rule, channels])).toEqual(
    [
      ['1', 120, 'SB-3', null],
      ['1', 60, 'SB-5', ['phone']],
      ['2', null, 'SB-3', null],
      ['3', null, 'SB-3', null],
    ],
  );
});

test('K-5, N-2: no stated hours, and hours that never end', () => {
  expect(entitlementOf(contract('subscription'), kaseya, MONDAY)).toMatchObject({
    serviceWindow: null,
    openNow: null,
  });
  const premium = entitlementOf(contract('premium'), ntt, SATURDAY);
  expect(premium).toMatchObject({ serviceWindow: 'around_the_clock', openNow: true, closesAt: null });
});
