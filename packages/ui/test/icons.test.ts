import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { source } from '../scripts/icons.ts';

test('src/icons/lucide.ts is what scripts/icons.ts writes', () => {
  expect(readFileSync(new URL('../src/icons/lucide.ts', import.meta.url), 'utf8')).toBe(source());
});
