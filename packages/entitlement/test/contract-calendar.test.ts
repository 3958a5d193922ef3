import { catalogueServedBy, checkCatalogue, type Catalogue } from '@zusage/catalogue';
import { expect, test } from 'vitest';
import { HARBOUR_LIGHTS } from '../../catalogue/test/support/harbour-lights.ts';
import { decide, entitlementOf, type DecisionFacts } from '../src/index.ts';
import { contract } from './support/request.ts';

const catalogue = checkCatalogue(HARBOUR_LIGHTS, 'harbour-lights.yaml').catalogue as Catalogue;

const request = (calendar: string | null, at: string): DecisionFacts => ({
  at: new Date(at),
  severity: 'glow',
  channel: 'portal',
  environment: 'production',
  contract: contract('lamp', { calendar }),
  product: null,
  facts: {},
});
const startsAt = (calendar: string | null, at: string) =>
  decide(request(calendar, at), catalogue).clockStartsAt?.toISOString();

test("N-2: a contract's own calendar has its own wall clock", () => {
  expect(startsAt(null, '2026-11-23T06:00:00Z')).toBe('2026-11-23T07:00:00.000Z');
  expect(startsAt('new_york', '2026-11-23T06:00:00Z')).toBe('2026-11-23T13:00:00.000Z');
});

test("N-2: a contract's own calendar has its own holidays", () => {
  // Bastille Day, a Tuesday; Thanksgiving, a Thursday.
  expect(startsAt(null, '2026-07-14T10:00:00Z')).toBe('2026-07-14T10:00:00.000Z');
  expect(startsAt('paris', '2026-07-14T10:00:00Z')).toBe('2026-07-15T06:00:00.000Z');
  expect(startsAt('new_york', '2026-11-26T15:00:00Z')).toBe('2026-11-27T13:00:00.000Z');
});

test('the last day of a contract ends where it is served', () => {
  const last = { calendar: 'new_york', validUntil: '2026-11-23' };
  const at = (moment: string) => entitlementOf(contract('lamp', last), catalogue, new Date(moment)).status;
  expect(at('2026-11-24T04:59:59Z')).toBe('expiring');
  expect(at('2026-11-24T05:00:00Z')).toBe('expired');
});

test('what a contract shows as open follows its calendar', () => {
  const at = new Date('2026-11-23T09:00:00Z');
  expect(entitlementOf(contract('lamp'), catalogue, at).openNow).toBe(true);
  expect(entitlementOf(contract('lamp', { calendar: 'new_york' }), catalogue, at)).toMatchObject({
    openNow: false,
    opensAt: new Date('2026-11-23T13:00:00Z'),
  });
});

test('a calendar that this version does not know is the catalogue’s own; asked twice it is the same object', () => {
  expect(catalogueServedBy(catalogue, 'known_no_more')).toBe(catalogue);
  expect(catalogueServedBy(catalogue, null)).toBe(catalogue);
  const served = catalogueServedBy(catalogue, 'paris');
  expect(served.timeZone).toBe('Europe/Paris');
  expect(catalogueServedBy(catalogue, 'paris')).toBe(served);
  expect(catalogueServedBy(served, 'paris')).toBe(served);
});
