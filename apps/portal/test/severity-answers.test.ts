import { describe, expect, test } from 'vitest';
import { isAsked, withoutPointless } from '../src/forms/facts-asked.ts';
import { formOf } from '../src/forms/read-form.ts';
import { NO, questionsOf, readSeverity } from '../src/forms/severity-answers.ts';

const severity = (key: string, question: string | null = `${key}?`) => ({ key, question, definition: key });
const GRAVE_TO_MILD = [severity('1'), severity('2'), severity('3'), severity('4')];

const read = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return readSeverity(formOf(form));
};
const answersOf = (severities: typeof GRAVE_TO_MILD, given: ReturnType<typeof read>) =>
  questionsOf(severities, given).map(({ answer }) => answer);

describe('a severity is found by questions', () => {
  test.each([
    ['nothing was answered', {}, ''],
    ['yes to the gravest', { 'ask.1': '1' }, '1'],
    ['no, then yes', { 'ask.1': NO, 'ask.2': '2' }, '2'],
    ['a no alone leaves it open', { 'ask.1': NO }, ''],
    ['no to every question leaves the mildest', { 'ask.1': NO, 'ask.2': NO, 'ask.3': '4' }, '4'],
    ['the first yes counts, whatever was answered below', { 'ask.3': '3', 'ask.1': '1' }, '1'],
    ['it is chosen directly', { severity: '3' }, '3'],
    ['answers that stood before yield to a choice', { 'ask.1': '1', asked: '1', severity: '3' }, '3'],
    [
      'an answer that was changed comes before a choice that stood',
      { 'ask.1': NO, 'ask.2': '2', asked: '1', severity: '1' },
      '2',
    ],
  ])('%s', (_, fields, expected) => {
    expect(read(fields).severity).toBe(expected);
  });

  test('the questions show what stands: no to the graver ones, yes to it, nothing for the milder', () => {
    expect(answersOf(GRAVE_TO_MILD, read({ severity: '2' }))).toEqual(['no', 'yes', null]);
    expect(answersOf(GRAVE_TO_MILD, read({ severity: '4' }))).toEqual(['no', 'no', 'no']);
    expect(answersOf(GRAVE_TO_MILD, read({ 'ask.1': NO }))).toEqual(['no', null, null]);
  });

  test('a severity without a question is chosen directly, and the last no decides nothing then', () => {
    const [gravest, ...rest] = GRAVE_TO_MILD;
    const some = [gravest!, severity('2', null), ...rest.slice(1)];
    expect(questionsOf(some, read({})).map(({ yes, no }) => [yes, no])).toEqual([
      ['1', NO],
      ['3', NO],
    ]);
    expect(questionsOf(GRAVE_TO_MILD, read({})).at(-1)).toMatchObject({ yes: '3', no: '4' });
  });
});

describe('facts are asked for where they matter', () => {
  const fact = (key: string, more: object = {}) => ({
    key,
    severities: null,
    choices: null,
    onlyWith: null,
    onlyWithoutProduct: false,
    ...more,
  });
  const concern = fact('concern', { choices: [{ key: 'training' }, { key: 'fault' }] });
  const kind = fact('kind', { choices: [{ key: 'remote' }], onlyWith: { concern: ['training'] } });
  const place = fact('place', { choices: [{ key: 'here' }], onlyWith: { kind: ['remote'] } });
  const stated = { severity: '3', product: '', facts: {} };

  test('for their severities, without a product, after an answer', () => {
    expect(isAsked(fact('x', { severities: ['1'] }), stated)).toBe(false);
    expect(isAsked(fact('x', { severities: ['1'] }), { ...stated, severity: '' })).toBe(true);
    expect(isAsked(fact('x', { onlyWithoutProduct: true }), { ...stated, product: 'p' })).toBe(false);
    expect(isAsked(kind, stated)).toBe(false);
    expect(isAsked(kind, { ...stated, facts: { concern: 'training' } })).toBe(true);
  });

  test('a choice that nobody sees any more decides nothing; words stay', () => {
    const note = fact('note', { onlyWith: { concern: ['training'] } });
    const facts = { concern: 'fault', kind: 'remote', place: 'here', note: 'Text' };
    expect(withoutPointless(facts, [concern, kind, place, note], stated)).toEqual({
      concern: 'fault',
      note: 'Text',
    });
    const kept = { concern: 'training', kind: 'remote', place: 'here' };
    expect(withoutPointless(kept, [concern, kind, place], stated)).toEqual(kept);
  });
});
