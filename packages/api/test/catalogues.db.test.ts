import { loadProviderCatalogue, type Catalogue } from '@zusage/catalogue';
import { findPersonByEmail } from '@zusage/identity';
import type { Actor } from '@zusage/operations';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createCaller, toAppError, type Api } from '../src/index.ts';
import { createWorld, type World } from './support/world.ts';

const SEP = 'sep-sesam';
const ADMIN = 'birte.osterhagen@support.sep-demo.example';
const catalogue = loadProviderCatalogue(SEP);
const level = catalogue.levels[0]?.key ?? '';
/** A Monday: severity 2 has 8 hours from 08:00 to 18:00. */
const situation = { at: '2026-11-23 09:00', severity: '2', contract: { level } };

let world: World;
let api: Api;

beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  const person = await world.db.database.tenant(SEP, (trx) => findPersonByEmail(trx, SEP, ADMIN));
  if (!person) throw new Error(`nobody is ${ADMIN}`);
  const actor: Actor = { kind: 'person', person, via: 'session' };
  api = createCaller({
    scope: {
      database: world.db.database,
      providerId: SEP,
      actor,
      locale: 'de',
      publicUrl: 'http://portal.test',
    },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    sessionToken: null,
    setSession: () => {},
    development: false,
  });
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

/** The catalogue as a file, with severity 2 answered within an hour and an example that says so. */
function proposal(change: (copy: Catalogue) => void = () => {}): string {
  const copy = structuredClone(catalogue);
  for (const target of copy.targets) if (target.severity === '2' && !target.facts) target.minutes = 60;
  copy.examples = [
    {
      key: 'monday_morning',
      name: { de: 'Montag früh', en: 'Monday morning', fr: 'Lundi matin' },
      ...situationOf(copy),
      expect: { outcome: 'accepted', dueAt: '2026-11-23 10:00' },
    },
  ];
  change(copy);
  return JSON.stringify(copy, null, 1);
}

const situationOf = (copy: Catalogue): Omit<Catalogue['examples'][number], 'key' | 'name' | 'expect'> => ({
  ...situation,
  channel: 'portal',
  environment: 'production',
  request: 'new',
  asker: 'contact',
  certified: false,
  contract: { level: copy.levels[0]?.key ?? '', options: [], agreedMinutes: {} },
  product: {},
  facts: {},
  without: [],
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => toAppError(error).code,
  );

test('a file with faults is told line by line, and another provider’s is not taken', async () => {
  const broken = proposal((copy) => {
    copy.timeZone = 'Europe/Nowhere';
  });
  const line = broken.split('\n').findIndex((text) => text.includes('Europe/Nowhere')) + 1;
  const checked = await api.catalogue.checkProposal({ text: broken });
  expect(checked.faults).toEqual([expect.objectContaining({ path: 'timeZone', line })]);
  const others = JSON.stringify(loadProviderCatalogue('ntt-securecall'));
  expect(await api.catalogue.checkProposal({ text: others })).toMatchObject({ isOthers: true, sound: null });
  expect(await codeOf(api.catalogue.publish({ text: others, expected: 1 }))).toBe('invalid_input');
});

test('a file that breaks its own example is not published', async () => {
  const text = proposal((copy) => {
    copy.examples[0]!.expect.dueAt = '2026-11-23 17:00';
  });
  const { sound } = await api.catalogue.checkProposal({ text });
  expect(sound?.failing).toEqual([
    expect.objectContaining({
      name: 'Montag früh',
      differs: [{ field: 'dueAt', expected: '2026-11-23 17:00', actual: '2026-11-23 10:00' }],
    }),
  ]);
  expect(await codeOf(api.catalogue.publish({ text, expected: 1 }))).toBe('invalid_input');
});

test('before it is published it is told what changes; afterwards old tickets keep their version', async () => {
  const text = proposal();
  const { sound } = await api.catalogue.checkProposal({ text });
  expect(sound).toMatchObject({ inForce: 1, failing: [] });
  const change = sound?.comparison.examples.find(({ name }) => name === 'Montag früh');
  expect(change?.before?.dueAt).toBe('2026-11-23T16:00:00Z');
  expect(change?.after?.dueAt).toBe('2026-11-23T09:00:00Z');
  expect(sound?.comparison.parts).toContainEqual({
    part: 'targets',
    kind: 'changed',
    name: catalogue.severities.find(({ key }) => key === '2')?.name.de,
    rule: 'SEP-3',
  });

  const [before] = await api.catalogue.versions();
  expect(await api.catalogue.publish({ text, expected: 1 })).toEqual({ version: 2 });
  const versions = await api.catalogue.versions();
  expect(versions.map(({ version, inForce, tickets }) => [version, inForce, tickets])).toEqual([
    [2, true, 0],
    [1, false, before?.tickets],
  ]);
  expect(before?.tickets).toBeGreaterThan(0);
  expect(await api.catalogue.compare({ from: 1, to: 2 })).toMatchObject({
    from: 1,
    to: 2,
    examples: expect.arrayContaining([expect.objectContaining({ name: 'Montag früh' })]),
  });
});

test('whoever looked at the changes against an older version looks again', async () => {
  expect(await codeOf(api.catalogue.publish({ text: proposal(), expected: 1 }))).toBe('conflict');
  expect(await api.catalogue.versions()).toHaveLength(2);
});

test('a what-if question is decided by the version that is asked for', async () => {
  const dueBy = async (version?: number) =>
    (await api.catalogue.whatIf({ version, situation })).answer.responseDueAt;
  expect(await dueBy(1)).toBe('2026-11-23T16:00:00Z');
  expect(await dueBy()).toBe('2026-11-23T09:00:00Z');
  expect(await codeOf(dueBy(9))).toBe('not_found');
});

test('a what-if answer can be kept as an example: the catalogue that carries it keeps its word', async () => {
  const { example } = await api.catalogue.whatIf({ version: 1, situation });
  expect(example).toContain('dueAt: 2026-11-23 17:00');
  const { examples: _none, ...rest } = catalogue;
  const parts = Object.entries(rest).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const text = [...parts, 'examples:', example].join('\n');
  expect(await api.catalogue.checkProposal({ text })).toMatchObject({ sound: { examples: 1, failing: [] } });
});

test('a what-if question that names what the catalogue does not know is refused at its field', async () => {
  const asked = {
    ...situation,
    severity: 'grim',
    contract: { level, options: ['gold'] },
    facts: { moon: 'full' },
  };
  const fields = await api.catalogue.whatIf({ situation: asked }).then(
    () => ({}),
    (error: unknown) => toAppError(error).fields,
  );
  expect(Object.keys(fields ?? {}).sort()).toEqual(['contract.options', 'facts.moon', 'severity']);
});

test('the examples in force all hold', async () => {
  const { version, examples } = await api.catalogue.examples({});
  expect(version).toBe(2);
  expect(examples.map(({ name, differs }) => [name, differs])).toEqual([['Montag früh', []]]);
});
