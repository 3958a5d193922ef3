import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCatalogue, type Catalogue } from '@zusage/catalogue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide, entitlementOf, type DecisionFacts } from '../src/index.ts';
import { contract } from './support/request.ts';

/** A provider that nobody wrote code for: another zone, another country's holidays, its own severities. */
const TEXT = `
id: lakeside-hosting
name: Lakeside Hosting
accent: '#136f63'
ticketPrefix: LAKE
timeZone: America/New_York
holidays: { country: US, region: MA }
terms:
  severity: { de: Stufe, en: Grade, fr: Niveau }
  response: { de: Rückruf, en: call back, fr: rappel }
windows:
  - key: desk
    label: { de: Mo–Sa 08:00–20:00 Uhr (New York), en: Mon–Sat 08:00–20:00 (New York), fr: lun–sam 08:00–20:00 (New York) }
    hours:
      - { days: [mon, tue, wed, thu, fri], opens: '08:00', closes: '20:00' }
      - { days: [sat], opens: '08:00', closes: '12:00' }
    closedOnHolidays: true
businessWindow: desk
serviceWindow: desk
severities:
  - key: meltdown
    rank: 1
    name: { de: Kernschmelze, en: Meltdown, fr: Fusion }
    definition: { de: Alles steht still., en: Everything has stopped., fr: Tout est arrêté. }
    rule: LH-1
  - key: itch
    rank: 2
    name: { de: Juckreiz, en: Itch, fr: Démangeaison }
    definition: { de: Es stört., en: It is a nuisance., fr: Cela gêne. }
    rule: LH-1
levels:
  - key: harbour
    name: { de: Hafen, en: Harbour, fr: Port }
    description: { de: Ein Vertrag., en: A contract., fr: Un contrat. }
    rule: LH-1
targets:
  - { severity: meltdown, promise: fixed, minutes: 90, window: desk, rule: LH-2 }
  - { severity: itch, promise: fixed, minutes: 600, window: desk, rule: LH-2 }
channels:
  - { key: portal, name: { de: Portal, en: Portal, fr: Portail }, severities: [meltdown, itch], rule: LH-3 }
  - key: api
    name: { de: Schnittstelle, en: API, fr: API }
    severities: [itch]
    rule: LH-3
    otherwise:
      rule: LH-3
      text:
        de: '{severity} bitte im Portal melden.'
        en: 'Please report {severity} in the portal.'
        fr: 'Veuillez signaler {severity} dans le portail.'
      next: { kind: portal, label: { de: Zum Portal, en: To the portal, fr: Vers le portail } }
hotline: null
environments:
  - { key: production, name: { de: Betrieb, en: Production, fr: Production } }
facts:
  - { key: rack, label: { de: Schrank, en: Rack, fr: Baie }, required: true, severities: [meltdown], rule: LH-4 }
rules:
  - id: LH-4
    when: { missingFacts: true }
    effect: { outcome: waiting }
    text: { de: 'Es fehlt: {missing}.', en: 'Missing: {missing}.', fr: 'Il manque : {missing}.' }
promises:
  - { rule: LH-1, text: { de: Zwei Stufen., en: Two grades., fr: Deux niveaux. } }
  - { rule: LH-2, text: { de: Rückruf in Servicezeit., en: Call back in service hours., fr: Rappel aux heures de service. } }
  - { rule: LH-3, text: { de: Portal und Schnittstelle., en: Portal and API., fr: Portail et API. } }
  - { rule: LH-4, text: { de: Der Schrank wird gebraucht., en: The rack is needed., fr: La baie est nécessaire. } }
`;

let folder = '';
let file = '';
let catalogue: Catalogue;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zusage-sixth-'));
  file = join(folder, 'lakeside-hosting.yaml');
  writeFileSync(file, TEXT);
  const checked = checkCatalogue(readFileSync(file, 'utf8'), file);
  expect(checked.faults).toEqual([]);
  if (checked.catalogue) catalogue = checked.catalogue;
});

afterAll(() => rmSync(folder, { recursive: true }));

const request: DecisionFacts = {
  // Saturday, 11:00 in New York: one hour is left.
  at: new Date('2026-11-21T16:00:00Z'),
  severity: 'meltdown',
  channel: 'portal',
  environment: 'production',
  contract: contract('harbour'),
  product: null,
  facts: { rack: '7' },
};

test('a catalogue written a moment ago decides in its own zone and its own words', () => {
  const decision = decide(request, catalogue);
  expect(decision).toMatchObject({ outcome: 'accepted', severity: 'meltdown', windowKey: 'desk' });
  // One hour on Saturday, half an hour on Monday from 08:00 (13:00 UTC).
  expect(decision.responseDueAt).toEqual(new Date('2026-11-23T13:30:00Z'));
  expect(decision.reasons[0]?.text).toEqual({
    de: 'Kernschmelze: Rückruf binnen 1,5 Servicestunden, Mo–Sa 08:00–20:00 Uhr (New York).',
    en: 'Meltdown: call back within 1.5 service hours, Mon–Sat 08:00–20:00 (New York).',
    fr: 'Fusion : rappel sous 1,5 heures de service, lun–sam 08:00–20:00 (New York).',
  });
});

test("a holiday of the region alone stops the clock: Patriots' Day in Massachusetts", () => {
  // Monday, 20 April 2026; the request comes on the Saturday evening before.
  const { clockStartsAt } = decide({ ...request, at: new Date('2026-04-19T00:00:00Z') }, catalogue);
  expect(clockStartsAt).toEqual(new Date('2026-04-21T12:00:00Z'));
});

test('its rules hold: what is missing makes it wait, what a channel does not take is sent on', () => {
  const waiting = decide({ ...request, facts: {} }, catalogue);
  expect(waiting).toMatchObject({ outcome: 'waiting', responseDueAt: null, missingFacts: ['rack'] });
  expect(waiting.reasons.map(({ text }) => text.en)).toEqual(['Missing: Rack.']);
  const sentOn = decide({ ...request, channel: 'api' }, catalogue);
  expect(sentOn).toMatchObject({
    outcome: 'redirected',
    next: { kind: 'portal', target: '/lakeside-hosting' },
  });
  expect(decide({ ...request, channel: 'api', severity: 'itch' }, catalogue).outcome).toBe('accepted');
});

test('its contracts are shown like any other', () => {
  const entitlement = entitlementOf(contract('harbour'), catalogue, request.at);
  expect(entitlement).toMatchObject({ openNow: true, closesAt: new Date('2026-11-21T17:00:00Z') });
  expect(entitlement.targets.map(({ severity, minutes }) => [severity, minutes])).toEqual([
    ['meltdown', 90],
    ['itch', 600],
  ]);
});
