/** What a clock on a German wall shows. */
export interface BerlinTime {
  /** `YYYY-MM-DD` */
  date: string;
  /** `Mon` … `Sun` */
  weekday: string;
  minuteOfDay: number;
}

const HOUR_MS = 3_600_000;

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** German clocks change at full hours of UTC and differ from it by full hours, so an hour is formatted once. */
const hours = new Map<number, BerlinTime>();

/** German wall-clock time at an instant in milliseconds, by `Intl.DateTimeFormat` alone. */
export function berlinTimeAt(instant: number): BerlinTime {
  const hour = Math.floor(instant / HOUR_MS);
  let start = hours.get(hour);
  if (start === undefined) {
    start = formatted(hour * HOUR_MS);
    hours.set(hour, start);
  }
  return { ...start, minuteOfDay: start.minuteOfDay + Math.floor((instant - hour * HOUR_MS) / 60_000) };
}

function formatted(instant: number): BerlinTime {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: part('weekday'),
    minuteOfDay: Number(part('hour')) * 60,
  };
}
