import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ARRIVALS } from './oracle/arrivals.ts';
import { berlinTimeAt } from './oracle/berlin-clock.ts';
import { LITERALS, WORKDAY_LITERALS } from './oracle/literals.ts';
import { BUSINESS_HOURS, PROMISES } from './oracle/promises.ts';
import { steppedDue, steppedWorkdays } from './oracle/stepping.ts';

const folder = new URL('./oracle/', import.meta.url);

describe('the oracle agrees with what was worked out by hand', () => {
  test.each(LITERALS)('%s, severity %s, at %s', (provider, severity, at, clockStartsAt, dueAt) => {
    const row = PROMISES[provider]?.find((candidate) => candidate.severity === severity);
    if (!row?.promise) throw new Error('the oracle knows no promise here');
    expect(steppedDue(row.promise, Date.parse(at))).toEqual({
      clockStartsAt: Date.parse(clockStartsAt),
      dueAt: Date.parse(dueAt),
    });
  });

  test.each(WORKDAY_LITERALS)('working days of %s from %s by %i', (provider, from, n, at) => {
    const hours = BUSINESS_HOURS[provider];
    if (!hours) throw new Error('the oracle knows no business hours here');
    expect(steppedWorkdays(hours, Date.parse(from), n)).toBe(Date.parse(at));
  });
});

test('the oracle imports nothing but its own files, so it shares no mistake with the product', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect(files).toContain('stepping.ts');
  for (const file of files) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const imported = [...source.matchAll(/\b(?:from|import|require)\b\s*\(?\s*['"`]([^'"`]+)['"`]/g)].map(
      ([, name]) => name,
    );
    for (const name of imported) expect(name, file).toMatch(/^\.\/[a-z-]+\.ts$/);
    expect(source, file).not.toMatch(/import\s*\(|require\s*\(|import\.meta/);
  }
});

test('the table of arrivals is written in German wall-clock time, each moment once', () => {
  expect(new Set(ARRIVALS.map(([, at]) => Date.parse(at))).size).toBe(ARRIVALS.length);
  for (const [when, at] of ARRIVALS) {
    const time = berlinTimeAt(Date.parse(at));
    const clock = `${String(Math.floor(time.minuteOfDay / 60)).padStart(2, '0')}:${String(time.minuteOfDay % 60).padStart(2, '0')}`;
    expect(`${time.date}T${clock}`, when).toBe(at.slice(0, 16));
  }
});
