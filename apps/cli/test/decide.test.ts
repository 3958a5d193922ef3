import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProviderCatalogue } from '@zusage/catalogue';
import { afterAll, expect, test, vi } from 'vitest';
import { decide, decideLine, namedCatalogue } from '../src/commands/decide.ts';

// Each command is a process of its own; on a busy machine several take their time.
vi.setConfig({ testTimeout: 60_000 });

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const main = path('../src/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'zusage-decide-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ntt = loadProviderCatalogue('ntt-securecall');
const contract = {
  number: 'V-1',
  serviceLevel: 'premium',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
};
/** Priority 1 by phone on a Saturday: half an hour. */
const facts = {
  at: '2026-11-21T10:00:00+01:00',
  severity: '1',
  channel: 'phone',
  contract,
  product: { name: 'Firewall' },
};

function zusage(
  input: string,
  ...words: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, 'decide', ...words], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

test('N-4: a decision with its times in UTC, to the second, and its reasons in three languages', () => {
  const decision = decide(facts, ntt);
  expect(decision).toMatchObject({
    outcome: 'accepted',
    severity: '1',
    severityRule: null,
    clockStartsAt: '2026-11-21T09:00:00Z',
    responseDueAt: '2026-11-21T09:30:00Z',
    waitingFor: [],
  });
  const reason = decision.reasons.find(({ rule }) => rule === 'N-4');
  expect(Object.keys(reason?.text ?? {})).toEqual(['de', 'en', 'fr']);
});

test('what is left out is the usual: by portal, in production, new, from a contact, nothing known of a contract', () => {
  const short = { at: facts.at, severity: '3' };
  const long = {
    ...short,
    channel: 'portal',
    environment: 'production',
    request: 'new',
    asker: { kind: 'contact', certified: false },
    contract: null,
    product: null,
    facts: {},
  };
  expect(decide(short, ntt)).toEqual(decide(long, ntt));
  const bare = { ...contract, options: [], agreedMinutes: {}, calendar: null, prerequisites: [] };
  const product = { name: 'Firewall', key: 'product', supportUntil: null };
  expect(decide({ ...facts, contract: bare, product }, ntt)).toEqual(decide(facts, ntt));
});

test.each([
  ['invalid_time', 'at', { at: '2026-11-21T10:00:00' }],
  ['invalid_time', 'at', { at: 'tomorrow' }],
  ['time_out_of_range', '', { at: '1969-11-21T10:00:00Z' }],
  ['unknown_severity', '', { severity: '9' }],
  ['invalid_facts', 'at', { at: undefined }],
  ['invalid_facts', 'severity', { severity: 1 }],
  ['invalid_facts', 'channel', { channel: 'pigeon' }],
  ['invalid_facts', 'environment', { environment: 'moon' }],
  ['invalid_facts', 'request', { request: 'old' }],
  ['invalid_facts', 'asker.kind', { asker: { kind: 'robot' } }],
  ['invalid_facts', 'asker.age', { asker: { age: 5 } }],
  ['invalid_facts', 'surprise', { surprise: true }],
  ['invalid_facts', 'contract.number', { contract: { ...contract, number: undefined } }],
  ['invalid_facts', 'contract.validFrom', { contract: { ...contract, validFrom: '2026-02-30' } }],
  ['invalid_facts', 'contract.serviceLevel', { contract: { ...contract, serviceLevel: 'gold' } }],
  ['invalid_facts', 'contract.options', { contract: { ...contract, options: ['gold'] } }],
  ['invalid_facts', 'contract.agreedMinutes.9', { contract: { ...contract, agreedMinutes: { 9: 5 } } }],
  ['invalid_facts', 'contract.calendar', { contract: { ...contract, calendar: 'mars' } }],
  ['invalid_facts', 'contract.prerequisites', { contract: { ...contract, prerequisites: ['luck'] } }],
  ['invalid_facts', 'product.name', { product: {} }],
  ['invalid_facts', 'product.supportUntil', { product: { name: 'F', supportUntil: 'soon' } }],
  ['invalid_facts', 'facts.moon', { facts: { moon: 'full' } }],
  ['invalid_facts', 'facts', { facts: 'none' }],
])('%s at "%s": %j', (code, at, changes) => {
  const message =
    code === 'invalid_facts'
      ? expect.stringMatching(new RegExp(`^${at.replaceAll('.', '\\.')}: `))
      : expect.any(String);
  expect(() => decide({ ...facts, ...changes }, ntt)).toThrow(expect.objectContaining({ code, message }));
});

test('a choice that a question does not offer is refused', () => {
  const sep = loadProviderCatalogue('sep-sesam');
  const withChoices = sep.facts.find(({ choices }) => choices);
  expect(withChoices, 'SEP asks something with choices').toBeDefined();
  const stated = { at: facts.at, severity: '3', facts: { [withChoices?.key ?? '']: 'no such choice' } };
  expect(() => decide(stated, sep)).toThrow(expect.objectContaining({ code: 'invalid_facts' }));
});

test('two runs on the same facts give the same bytes, whatever the order of their keys', async () => {
  const turned = Object.fromEntries(Object.entries(facts).toReversed());
  const [one, two] = await Promise.all([
    zusage(JSON.stringify(facts), '--catalogue', 'ntt-securecall', '--json'),
    zusage(JSON.stringify(turned, null, 2), '--catalogue', 'ntt-securecall', '--json'),
  ]);
  expect(one.code).toBe(0);
  expect(one.stdout).toBe(two.stdout);
  expect(JSON.parse(one.stdout)).toEqual(JSON.parse(JSON.stringify(decide(facts, ntt))));
});

test('line by line: a bad line answers in its place, and the command ends with 0', async () => {
  const lines = [
    JSON.stringify(facts),
    'no json',
    '',
    '[]',
    JSON.stringify({ ...facts, extra: 1 }),
    JSON.stringify({ ...facts, at: '2026-11-21T10:00' }),
    JSON.stringify({ ...facts, channel: 'portal' }),
  ];
  const { code, stdout, stderr } = await zusage(
    `${lines.join('\n')}\n`,
    '--catalogue',
    'ntt-securecall',
    '--lines',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(answers).toEqual(lines.map((line) => JSON.parse(JSON.stringify(decideLine(line, ntt)))));
  const error = (value: string) => ({ error: { code: value, message: expect.any(String) } });
  expect(answers.slice(1, 6)).toEqual([
    error('invalid_input'),
    error('invalid_input'),
    error('invalid_input'),
    error('invalid_facts'),
    error('invalid_time'),
  ]);
  expect(answers.at(-1)).toMatchObject({ outcome: 'redirected', next: { kind: 'hotline' } });
});

test('a catalogue from a file decides without being published; a faulty one is named with its lines', async () => {
  const text = readFileSync(path('../../../packages/catalogue/providers/ntt-securecall.yaml'), 'utf8');
  const file = join(folder, 'mine.yaml');
  writeFileSync(file, text.replace('id: ntt-securecall', 'id: my-own'));
  const { stdout } = await zusage(JSON.stringify(facts), '--file', file, '--json');
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'accepted', responseDueAt: '2026-11-21T09:30:00Z' });
  const faulty = join(folder, 'faulty.yaml');
  writeFileSync(faulty, text.replace('serviceWindow: around_the_clock', 'serviceWindow: lunch'));
  expect(() => namedCatalogue({ file: faulty })).toThrow(
    expect.objectContaining({
      code: 'invalid_catalogue',
      message: expect.stringMatching(/faulty\.yaml:\d+:1 serviceWindow/),
    }),
  );
});

test.each([
  ['invalid_input', {}],
  ['invalid_input', { catalogue: 'sep-sesam', file: 'x.yaml' }],
  ['invalid_input', { file: join(folder, 'absent.yaml') }],
  ['unknown_catalogue', { catalogue: 'none' }],
])('%s: %j', (code, named) => {
  expect(() => namedCatalogue(named)).toThrow(expect.objectContaining({ code }));
});

test('for people: the outcome, the deadline and each reason on a line of its own', async () => {
  const { stdout } = await zusage(JSON.stringify(facts), '--catalogue', 'ntt-securecall');
  expect(stdout).toMatch(/^accepted, .+, due 2026-11-21T09:30:00Z\n(?:.*\n)*N-4: .+\n/);
});

test('nothing in is one error', async () => {
  const { code, stdout } = await zusage('', '--catalogue', 'ntt-securecall', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'invalid_input' } });
});
