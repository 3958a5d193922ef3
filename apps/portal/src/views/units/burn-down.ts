// The geometry of an account's picture: no words, no markup, no clock. Across it counts in per mille of the picture's width,
// so that one drawing fits every screen; down it counts in pixels from the top of the plot.

/** How an account went; see `AccountPicture` of the operations. Days are `YYYY-MM-DD`. */
export interface Course {
  from: string;
  to: string;
  today: string;
  opening: Standing;
  steps: readonly (Standing & { day: string; purchased: number; expired: number })[];
  now: Standing;
  ahead: readonly { day: string; amount: number }[];
}

interface Standing {
  held: number;
  available: number;
}

export interface Mark {
  x: number;
  y: number;
  kind: 'purchase' | 'expiry' | 'ahead';
}

export interface Drawing {
  /** SVG paths in steps: what is held, what is available, and the same as an area above zero. */
  held: string;
  available: string;
  area: string;
  /** What is left of the available if nothing is used; empty where nothing expires ahead. */
  ahead: string;
  marks: Mark[];
  /** Null where today is not shown. */
  today: number | null;
  /** Lines across, from zero up. */
  amounts: { y: number; amount: number }[];
  days: { x: number; day: string; isMonth: boolean; isMinor: boolean }[];
}

export const WIDTH = 1000;

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** @param part the account's smallest part: minutes have hours on their axis, pieces whole ones */
export function drawCourse(course: Course, part: 'minute' | 'piece', height: number): Drawing {
  const first = dayNumber(course.from);
  const span = Math.max(1, dayNumber(course.to) - first);
  const x = (day: string): number =>
    rounded(Math.min(1, Math.max(0, (dayNumber(day) - first) / span)) * WIDTH);
  const axis = amountAxis(peakOf(course), part);
  const top = axis.at(-1) ?? 1;
  const y = (amount: number): number => rounded(height - (Math.max(0, amount) / top) * height);

  const hasToday = course.today >= course.from && course.today <= course.to;
  const end = hasToday ? x(course.today) : WIDTH;
  const path = (of: keyof Standing): string =>
    stairs(y(course.opening[of]), course.steps.map((step) => [x(step.day), y(step[of])]), end); // prettier-ignore
  const available = path('available');
  return {
    held: path('held'),
    available,
    area: `${available}V${height}H0Z`,
    ahead: course.ahead.length === 0 ? '' : pathAhead(course, x, y),
    marks: marksOf(course, x, y),
    today: hasToday ? end : null,
    amounts: axis.map((amount) => ({ amount, y: y(amount) })),
    days: dayAxis(first, span).map(({ number, isMonth }, index) => ({
      x: x(dayOf(number)),
      day: dayOf(number),
      isMonth,
      isMinor: index % 2 === 1,
    })),
  };
}

const peakOf = ({ opening, steps }: Course): number =>
  Math.max(opening.held, ...steps.map(({ held }) => held));

/** A line that stays level until something moves: the balance of a day holds until the next. */
function stairs(from: number, turns: readonly (readonly [x: number, y: number])[], end: number): string {
  return `M0 ${from}${turns.map(([x, y]) => `H${x}V${y}`).join('')}H${end}`;
}

function pathAhead({ today, now, ahead }: Course, x: (day: string) => number, y: (amount: number) => number) {
  let left = now.available;
  const turns = ahead.map(({ day, amount }) => {
    left -= amount;
    return `H${x(day)}V${y(left)}`;
  });
  return `M${x(today)} ${y(now.available)}${turns.join('')}H${WIDTH}`;
}

function marksOf(course: Course, x: (day: string) => number, y: (amount: number) => number): Mark[] {
  let left = course.now.available;
  return [
    ...course.steps.flatMap(({ day, held, purchased, expired }): Mark[] => [
      ...(purchased > 0 ? [{ x: x(day), y: y(held), kind: 'purchase' } as const] : []),
      ...(expired > 0 ? [{ x: x(day), y: y(held), kind: 'expiry' } as const] : []),
    ]),
    ...course.ahead.map(({ day, amount }): Mark => {
      left -= amount;
      return { x: x(day), y: y(left), kind: 'ahead' };
    }),
  ];
}

const LINES_MAX = 4;

/** Round amounts from zero to the first that nothing exceeds: at most five lines. */
export function amountAxis(peak: number, part: 'minute' | 'piece'): number[] {
  const step = roundStep(peak / LINES_MAX, part);
  const lines = Math.max(1, Math.ceil(peak / step));
  return Array.from({ length: lines + 1 }, (_, index) => index * step);
}

/** The smallest round step that is no smaller: quarters of an hour, then hours; or whole pieces. */
function roundStep(least: number, part: 'minute' | 'piece'): number {
  const [small, one] = part === 'minute' ? [[15, 30], 60] : [[], 1];
  for (const step of small) if (step >= least) return step;
  for (let scale = one; ; scale *= 10)
    for (const times of [1, 2, 5]) if (scale * times >= least) return scale * times;
}

const TICKS_MAX = 7;
const DAYS_BETWEEN = [1, 2, 7, 14];
const MONTHS_BETWEEN = [1, 2, 3, 6, 12, 24, 60, 120, 240, 1200];

/** Days on the axis: the first of months, or where the whole is shorter than two of them, days apart. */
function dayAxis(first: number, span: number): { number: number; isMonth: boolean }[] {
  const days = DAYS_BETWEEN.find((between) => span / between < TICKS_MAX && span < 62);
  if (days !== undefined)
    return Array.from({ length: Math.floor(span / days) + 1 }, (_, index) => ({
      number: first + index * days,
      isMonth: false,
    }));
  const [year = 0, month = 1] = dayOf(first).split('-').map(Number);
  const from = dayOf(first).endsWith('-01') ? 0 : 1;
  const between = MONTHS_BETWEEN.find((months) => span / (months * 30.4) < TICKS_MAX) ?? 1200;
  const ticks: { number: number; isMonth: boolean }[] = [];
  for (let count = from; ticks.length <= TICKS_MAX; count += 1) {
    const start = new Date(Date.UTC(year, month - 1 + count, 1));
    if (start.getTime() / DAY_MS > first + span) break;
    // Round months: every third is a quarter's first, every twelfth January.
    if ((start.getUTCFullYear() * 12 + start.getUTCMonth()) % between === 0)
      ticks.push({ number: start.getTime() / DAY_MS, isMonth: true });
  }
  return ticks;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
