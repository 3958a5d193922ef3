import { expect, test } from 'vitest';
import { formatUnitCount, formatUnits } from '../src/index.ts';

const hour = { unit: 'minute', minutesPerUnit: 60 } as const;
const day = { unit: 'minute', minutesPerUnit: 480 } as const;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

test.each([
  [hour, 120, '2 Einheiten (2 Std.)', '2 units (2 hr)', '2 unités (2 h)'],
  [hour, 60, '1 Einheit (1 Std.)', '1 unit (1 hr)', '1 unité (1 h)'],
  [hour, 90, '1,5 Einheiten (1 Std. 30 Min.)', '1.5 units (1 hr 30 min)', '1,5 unité (1 h 30 min)'],
  [hour, 150, '2,5 Einheiten (2 Std. 30 Min.)', '2.5 units (2 hr 30 min)', '2,5 unités (2 h 30 min)'],
  [hour, 70, '1 Std. 10 Min.', '1 hr 10 min', '1 h 10 min'],
  [hour, 0, '0 Einheiten (0 Min.)', '0 units (0 min)', '0 unité (0 min)'],
  [day, 960, '2 Einheiten (16 Std.)', '2 units (16 hr)', '2 unités (16 h)'],
  [{ unit: 'minute', minutesPerUnit: null } as const, 90, '1 Std. 30 Min.', '1 hr 30 min', '1 h 30 min'],
  [{ unit: 'piece' } as const, 1, '1 Einheit', '1 unit', '1 unité'],
])('an amount is said in units and time (%j, %i)', (unit, amount, de, en, fr) => {
  expect(plain(formatUnits(unit, amount, 'de'))).toBe(de);
  expect(plain(formatUnits(unit, amount, 'en'))).toBe(en);
  expect(plain(formatUnits(unit, amount, 'fr'))).toBe(fr);
});

test('and without its time where a line says it already', () => {
  expect(formatUnitCount(hour, 120, 'de')).toBe('2 Einheiten');
});
