import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountAxis, drawCourse, WIDTH, type Course } from '../src/views/units/burn-down.ts';

const HEIGHT = 200;
const empty: Course = {
  from: '2026-01-01',
  to: '2026-12-31',
  today: '2026-11-23',
  opening: { held: 0, available: 0 },
  steps: [],
  now: { held: 0, available: 0 },
  ahead: [],
};
const step = (day: string, held: number, available = held, more = {}) => ({
  day, held, available, purchased: 0, expired: 0, ...more,
}); // prettier-ignore

/** Where a path of steps goes, corner by corner. */
function corners(path: string): [number, number][] {
  const [, x0 = '0', y0 = '0'] = /^M([\d.]+) ([\d.]+)/.exec(path) ?? [];
  const found: [number, number][] = [[Number(x0), Number(y0)]];
  for (const [, turn, value = '0'] of path.matchAll(/([HV])([\d.]+)/g)) {
    const [x, y] = found.at(-1) ?? [0, 0];
    found.push(turn === 'H' ? [Number(value), y] : [x, Number(value)]);
  }
  return found;
}

test('a balance stays level until something moves, and ends today', () => {
  const course: Course = {
    ...empty,
    from: '2026-11-03', to: '2026-11-23', today: '2026-11-23',
    opening: { held: 600, available: 600 },
    steps: [step('2026-11-08', 600, 480), step('2026-11-13', 480, 480)],
    now: { held: 480, available: 480 },
  }; // prettier-ignore
  const drawing = drawCourse(course, 'minute', HEIGHT);
  expect(drawing.held).toBe('M0 0H250V0H500V40H1000');
  expect(drawing.available).toBe('M0 0H250V40H500V40H1000');
  expect(drawing.area).toBe(`${drawing.available}V200H0Z`);
  expect(drawing.today).toBe(WIDTH);
  expect(drawing.ahead).toBe('');
});

test('what expires ahead goes down in steps from today to nothing, and each expiry is marked', () => {
  const course: Course = {
    ...empty,
    from: '2026-11-23', to: '2027-03-03', today: '2026-11-23',
    opening: { held: 600, available: 540 }, now: { held: 600, available: 540 },
    ahead: [{ day: '2027-01-12', amount: 180 }, { day: '2027-03-03', amount: 360 }],
  }; // prettier-ignore
  const { ahead, marks } = drawCourse(course, 'minute', HEIGHT);
  expect(corners(ahead)).toEqual([[0, 20], [500, 20], [500, 80], [1000, 80], [1000, 200], [1000, 200]]); // prettier-ignore
  expect(marks).toEqual([
    { x: 500, y: 80, kind: 'ahead' },
    { x: 1000, y: 200, kind: 'ahead' },
  ]);
});

test('purchases and expiries of the past are marked where the balance then stands', () => {
  const steps = [
    step('2026-01-01', 60, 60, { purchased: 60 }),
    step('2026-07-02', 30, 30, { purchased: 30, expired: 60 }),
  ];
  expect(drawCourse({ ...empty, steps }, 'minute', HEIGHT).marks.map(({ x, kind }) => [x, kind])).toEqual([
    [0, 'purchase'],
    [500, 'purchase'],
    [500, 'expiry'],
  ]);
});

test.each([
  ['nothing', 0, 'minute', [0, 15]],
  ['one minute', 1, 'minute', [0, 15]],
  ['half a day', 240, 'minute', [0, 60, 120, 180, 240]],
  ['more than a line', 241, 'minute', [0, 120, 240, 360]],
  ['forty hours', 2_400, 'minute', [0, 600, 1_200, 1_800, 2_400]],
  ['one piece', 1, 'piece', [0, 1]],
  ['three pieces', 3, 'piece', [0, 1, 2, 3]],
  ['eleven pieces', 11, 'piece', [0, 5, 10, 15]],
  ['ten thousand', 10_000, 'piece', [0, 5_000, 10_000]],
] as const)('the axis of amounts for %s', (_, peak, part, lines) => {
  expect(amountAxis(peak, part)).toEqual(lines);
});

test('the axis always begins at zero, has two to five lines, all whole, and nothing stands above it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.nat({ max: 500 }), fc.nat({ max: Number.MAX_SAFE_INTEGER })),
      fc.constantFrom('minute' as const, 'piece' as const),
      (peak, part) => {
        const lines = amountAxis(peak, part);
        expect(lines[0]).toBe(0);
        expect(lines.length).toBeGreaterThanOrEqual(2);
        expect(lines.length).toBeLessThanOrEqual(5);
        expect(lines.every(Number.isInteger)).toBe(true);
        expect(lines.at(-1)).toBeGreaterThanOrEqual(peak);
      },
    ),
  );
});

describe('the axis of days', () => {
  const days = (from: string, to: string) =>
    drawCourse({ ...empty, from, to, today: from }, 'piece', HEIGHT).days.map(({ day }) => day);

  test.each([
    ['one day', '2026-11-23', '2026-11-23', ['2026-11-23', '2026-11-24']],
    ['a week', '2026-11-01', '2026-11-06', ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']],
    ['a month', '2026-11-01', '2026-11-30', ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29']],
    ['a year', '2025-11-23', '2026-11-23', ['2026-01-01', '2026-03-01', '2026-05-01', '2026-07-01', '2026-09-01', '2026-11-01']],
    ['two years', '2025-12-01', '2027-11-30', ['2026-01-01', '2026-07-01', '2027-01-01', '2027-07-01']],
  ])('of %s', (_, from, to, expected) => {
    expect(days(from, to)).toEqual(expected);
  }); // prettier-ignore

  test('has at most eight, all within the picture, for any period up to two hundred years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), fc.integer({ min: 0, max: 73_000 }), (start, span) => {
        const day = (number: number) => new Date((10_957 + number) * 86_400_000).toISOString().slice(0, 10);
        const drawn = drawCourse(
          { ...empty, from: day(start), to: day(start + span), today: day(start) },
          'piece',
          HEIGHT,
        );
        expect(drawn.days.length).toBeLessThanOrEqual(8);
        expect(drawn.days.length).toBeGreaterThanOrEqual(1);
        for (const { x } of drawn.days) expect(x >= 0 && x <= WIDTH).toBe(true);
      }),
    );
  });
});

test('every corner lies in the picture, in order, for any course', () => {
  const courses = fc.array(fc.tuple(fc.nat({ max: 364 }), fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(courses, (raw) => {
      const steps = raw
        .toSorted(([a], [b]) => a - b)
        .map(([offset, held, available]) =>
          step(
            new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10),
            held,
            Math.min(held, available),
          ),
        );
      const drawing = drawCourse(
        { ...empty, to: '2027-01-01', today: '2027-01-01', steps },
        'minute',
        HEIGHT,
      );
      for (const path of [drawing.held, drawing.available]) {
        const found = corners(path);
        expect(found.every(([x, y]) => x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT)).toBe(true);
        expect(found.every(([x], index) => index === 0 || x >= (found[index - 1]?.[0] ?? 0))).toBe(true);
      }
    }),
  );
});
