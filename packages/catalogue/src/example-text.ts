import { stringify } from 'yaml';
import type { Example, ExampleSituation } from './schema/example.ts';

/** What an example asks, without what it expects. */
export function situationOf({
  key: _key,
  name: _name,
  expect: _expect,
  ...situation
}: Example): ExampleSituation {
  return situation;
}

/** What the usual request leaves out; an example names what is unusual about it. */
const USUAL = new Map<string, unknown>([
  ['channel', 'portal'],
  ['environment', 'production'],
  ['request', 'new'],
  ['asker', 'contact'],
  ['certified', false],
]);

/** An example as the lines of a catalogue file, ready to stand under `examples`. */
export function exampleText(example: Example): string {
  return stringify([withoutUsual(example)], { lineWidth: 0, defaultStringType: 'PLAIN' });
}

function withoutUsual(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    .filter(([key, part]) => part !== undefined && !isUsual(key, part))
    .map(([key, part]) => [key, withoutUsual(part)] as const);
  return Object.fromEntries(entries);
}

function isUsual(key: string, part: unknown): boolean {
  if (key === 'contract' && part === null) return false;
  if (USUAL.has(key)) return USUAL.get(key) === part;
  return typeof part === 'object' && part !== null && key !== 'contract' && Object.keys(part).length === 0;
}
