/** Zones by whose clocks a promise may be counted (N-2): Central and Western European, US Eastern. */
export type Zone = 'Europe/Berlin' | 'Europe/London' | 'America/New_York';

/** What a clock on a wall shows. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  date: string;
  /** `Mon` … `Sun` */
  weekday: string;
  minuteOfDay: number;
}

const HOUR_MS = 3_600_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Days on which clocks go forward and back, copied from printed tables. */
// prettier-ignore
const EUROPE = [
  ['2025-03-30', '2025-10-26'], ['2026-03-29', '2026-10-25'], ['2027-03-28', '2027-10-31'], ['2028-03-26', '2028-10-29'],
  ['2029-03-25', '2029-10-28'], ['2030-03-31', '2030-10-27'], ['2031-03-30', '2031-10-26'],
] as const;
// prettier-ignore
const UNITED_STATES = [
  ['2025-03-09', '2025-11-02'], ['2026-03-08', '2026-11-01'], ['2027-03-14', '2027-11-07'], ['2028-03-12', '2028-11-05'],
  ['2029-03-11', '2029-11-04'], ['2030-03-10', '2030-11-03'], ['2031-03-09', '2031-11-02'],
] as const;

/** Hours ahead of UTC in winter, and at which hour of UTC the clocks change: everywhere in Europe at the same moment. */
const ZONES: Record<
  Zone,
  { winter: number; days: readonly (readonly [string, string])[]; forward: number; back: number }
> = {
  'Europe/Berlin': { winter: 1, days: EUROPE, forward: 1, back: 1 },
  'Europe/London': { winter: 0, days: EUROPE, forward: 1, back: 1 },
  // Two o’clock by the clock on the wall, which is five hours behind in winter and four in summer.
  'America/New_York': { winter: -5, days: UNITED_STATES, forward: 7, back: 6 },
};

/** The two moments of each year, 2025 to 2031, at which a zone's clocks change, in milliseconds. */
export function clockChanges(zone: Zone): { forward: number; back: number }[] {
  const { days, forward, back } = ZONES[zone];
  return days.map(([spring, autumn]) => ({
    forward: Date.parse(`${spring}T00:00:00Z`) + forward * HOUR_MS,
    back: Date.parse(`${autumn}T00:00:00Z`) + back * HOUR_MS,
  }));
}

const changesOf = new Map((Object.keys(ZONES) as Zone[]).map((zone) => [zone, clockChanges(zone)] as const));

/** Milliseconds by which a zone's clocks are ahead of UTC; a moment outside 2025 to 2031 is an error. */
export function offsetAt(zone: Zone, instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const changes = changesOf.get(zone)?.[year - 2025];
  if (!changes) throw new Error(`no changes of the clock written down for ${year}`);
  const isSummer = instant >= changes.forward && instant < changes.back;
  return (ZONES[zone].winter + (isSummer ? 1 : 0)) * HOUR_MS;
}

const hoursOf = new Map<Zone, Map<number, WallTime>>();

/** What the clock on a wall in a zone shows at an instant. Clocks change at full hours, so an hour is worked out once. */
export function wallTimeAt(zone: Zone, instant: number): WallTime {
  const hour = Math.floor(instant / HOUR_MS);
  const hours = hoursOf.get(zone) ?? new Map<number, WallTime>();
  hoursOf.set(zone, hours);
  let start = hours.get(hour);
  if (start === undefined) {
    start = written(hour * HOUR_MS + offsetAt(zone, instant));
    hours.set(hour, start);
  }
  const { date, weekday } = start;
  return { date, weekday, minuteOfDay: start.minuteOfDay + Math.floor((instant - hour * HOUR_MS) / 60_000) };
}

function written(wall: number): WallTime {
  const clock = new Date(wall);
  return {
    date: clock.toISOString().slice(0, 10),
    weekday: WEEKDAYS[clock.getUTCDay()] ?? '',
    minuteOfDay: clock.getUTCHours() * 60 + clock.getUTCMinutes(),
  };
}

/** The instant of a date and a time "HH:mm" on a zone's wall; of two the first, and none in a gap is asked for. */
export function instantAt(zone: Zone, date: string, time: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const { winter } = ZONES[zone];
  const [summer, standard] = [wall - (winter + 1) * HOUR_MS, wall - winter * HOUR_MS];
  const found = [summer, standard].find((instant) => instant + offsetAt(zone, instant) === wall);
  if (found === undefined) throw new Error(`${date} ${time} does not exist in ${zone}`);
  return found;
}
