import { expect, test } from 'vitest';
import { idempotencyKey } from '../src/forms/idempotency-key.ts';
import { formOf, readForm } from '../src/forms/read-form.ts';

function sent(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return formOf(form);
}

test('texts come as they were typed, with one kind of line end', () => {
  const form = sent({ body: '  eins\r\nzwei\n', subject: '  Betreff ' });
  expect(form.text('body')).toBe('  eins\nzwei\n');
  expect(form.word('subject')).toBe('Betreff');
  expect([form.text('none'), form.optional('none')]).toEqual(['', null]);
});

test('[S40] facts are read by their keys, blank ones left out, hostile names as plain keys', () => {
  const form = sent({ 'facts.version': '5.2', 'facts.blank': '  ', 'facts.__proto__': 'x', other: 'y' });
  const facts = form.group('facts');
  expect(Object.entries(facts)).toEqual([
    ['version', '5.2'],
    ['__proto__', 'x'],
  ]);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

test('a body that is no form, and a request without one, read as an empty form', async () => {
  const json = new Request('http://portal.invalid/', {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  });
  expect((await readForm(json)).entries()).toEqual([]);
  expect((await readForm(new Request('http://portal.invalid/'))).entries()).toEqual([]);
});

test('a form keeps its key when it comes back, and gets a new one for anything that is none', () => {
  expect(idempotencyKey('0b5fcc1e-3a0c-4a37-8a38-0e6f8ed0a001')).toBe('0b5fcc1e-3a0c-4a37-8a38-0e6f8ed0a001');
  expect(idempotencyKey('')).toMatch(/^[\da-f-]{36}$/);
  expect(idempotencyKey('x\n')).not.toBe('x\n');
});
