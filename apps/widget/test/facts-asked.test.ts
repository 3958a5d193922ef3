import { expect, test } from 'vitest';
import type { Config, Fact } from '../src/panel/api-types.ts';
import { emptyDraft } from '../src/panel/draft.ts';
import { factsFor, toRequest } from '../src/panel/form.ts';

const fact = (key: string, changes: Partial<Fact> = {}): Fact => ({
  key,
  label: key,
  hint: null,
  required: true,
  multiline: false,
  severities: null,
  choices: null,
  onlyWith: null,
  onlyWithoutProduct: false,
  ...changes,
});
const choices = (...keys: string[]) => keys.map((key) => ({ key, label: key }));
const config = {
  facts: [
    fact('kind', { choices: choices('leak', 'order') }),
    fact('message', { onlyWith: { kind: ['', 'leak'] }, severities: ['1'] }),
    fact('goods', { onlyWith: { kind: ['order'] }, choices: choices('pump', 'pipe') }),
    fact('length', { onlyWith: { goods: ['pipe'] } }),
    fact('model', { onlyWithoutProduct: true }),
  ],
  products: [{ key: 'p', name: 'P' }],
} as unknown as Config;

const draft = (severity: string, facts: Record<string, string>, product = '-') => ({
  ...emptyDraft(),
  severity,
  product,
  facts: new Map(Object.entries(facts)),
});
const asked = (...values: Parameters<typeof draft>) =>
  factsFor(config, draft(...values)).map((one) => one.fact.key);

test('a question is asked where the answers before it lead to it', () => {
  expect(asked('1', {})).toEqual(['kind', 'message', 'model']);
  expect(asked('2', { kind: 'leak' })).toEqual(['kind', 'model']);
  expect(asked('1', { kind: 'order' })).toEqual(['kind', 'goods', 'model']);
  expect(asked('1', { kind: 'order', goods: 'pipe' }, 'p')).toEqual(['kind', 'goods', 'length']);
});

test('what nobody is asked any more is not sent, nor an answer that there is no longer', () => {
  const facts = { kind: 'leak', goods: 'pipe', length: '3 m', message: ' drips ', model: 'X' };
  expect(toRequest(draft('1', facts, 'p'), config).facts).toEqual({ kind: 'leak', message: 'drips' });
  expect(toRequest(draft('1', { kind: 'gone', message: 'drips' }), config).facts).toEqual({
    message: 'drips',
  });
});
