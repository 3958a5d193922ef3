import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { due, dueLine, dueLines } from '../src/commands/due.ts';
import { workdays } from '../src/commands/workdays.ts';

const request = { catalogue: 'sep-sesam', severity: '2', at: '2026-11-20T16:30:00Z' };

test('SEP-3: the deadline of a request, to the second and in UTC', () => {
  expect(due(request)).toEqual({
    clockStartsAt: '2026-11-20T16:30:00Z',
    dueAt: '2026-11-23T14:30:00Z',
    rule: 'SEP-3',
  });
  expect(due({ ...request, at: '2026-11-20T17:30:00+01:00' })).toEqual(due(request));
});

test.each([
  ['seitenbau-support', '1', 'SB-3'],
  ['kaseya-technical-support', '1', 'K-5'],
])('%s promises no time for severity %s: both times are null', (catalogue, severity, rule) => {
  expect(due({ ...request, catalogue, severity })).toEqual({ clockStartsAt: null, dueAt: null, rule });
});

test.each([
  ['unknown_catalogue', { catalogue: 'none' }],
  ['unknown_severity', { severity: '5' }],
  ['invalid_time', { at: '2026-11-20T16:30:00' }],
  ['invalid_time', { at: '2026-11-20' }],
  ['invalid_time', { at: '2026-02-30T16:30:00Z' }],
  ['invalid_time', { at: '2026-11-20T24:00:00Z' }],
  ['invalid_time', { at: 'tomorrow' }],
  ['time_out_of_range', { at: '1969-11-20T16:30:00Z' }],
  ['invalid_input', { severity: undefined }],
  ['invalid_input', { severity: 2 }],
])('%s: %j', (code, changes) => {
  expect(() => due({ ...request, ...changes })).toThrow(expect.objectContaining({ code }));
});

test('line by line: a bad line answers in its place', async () => {
  const lines = [
    JSON.stringify(request),
    'not json',
    '',
    '[]',
    JSON.stringify({ ...request, extra: 1 }),
    JSON.stringify({ ...request, severity: 2 }),
    JSON.stringify({ ...request, catalogue: 'none' }),
    JSON.stringify({ ...request, severity: '1' }),
  ];
  const output = new PassThrough();
  await dueLines(Readable.from(`${lines.join('\n')}\n`), output);
  output.end();
  const answers = (await text(output))
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(answers).toEqual(lines.map((line) => JSON.parse(JSON.stringify(dueLine(line)))));
  const code = (value: string) => ({ error: { code: value, message: expect.any(String) } });
  expect(answers).toEqual([
    due(request),
    ...Array(5).fill(code('invalid_input')),
    code('unknown_catalogue'),
    due({ ...request, severity: '1' }),
  ]);
});

test('nothing in, nothing out', async () => {
  const output = new PassThrough();
  await dueLines(Readable.from([]), output);
  output.end();
  expect(await text(output)).toBe('');
});

test('working days after and before; zero returns the start', () => {
  const from = '2026-11-21T10:00:00Z';
  expect(workdays({ catalogue: 'ntt-securecall', from, add: '0' })).toEqual({ at: from });
  expect(workdays({ catalogue: 'ntt-securecall', from, add: '1' })).toEqual({ at: '2026-11-24T08:00:00Z' });
  expect(workdays({ catalogue: 'ntt-securecall', from, add: '-3' })).toEqual({ at: '2026-11-17T16:00:00Z' });
});

test.each([
  ['no_business_hours', 'kaseya-technical-support', '2026-11-21T10:00:00Z', '1'],
  ['unknown_catalogue', 'none', '2026-11-21T10:00:00Z', '1'],
  ['invalid_time', 'sep-sesam', '2026-11-21T10:00', '1'],
  ['invalid_workdays', 'sep-sesam', '2026-11-21T10:00:00Z', '1.5'],
  ['invalid_workdays', 'sep-sesam', '2026-11-21T10:00:00Z', '99999'],
  ['invalid_workdays', 'sep-sesam', '2026-11-21T10:00:00Z', ''],
  ['invalid_input', '', '2026-11-21T10:00:00Z', '1'],
])('%s: workdays of %j from %j add %j', (code, catalogue, from, add) => {
  expect(() => workdays({ catalogue, from, add })).toThrow(expect.objectContaining({ code }));
});
