import { dateFormat, formatMinutes, formatTime } from '@zusage/i18n';
import type { HoursLineProps } from '@zusage/ui';
import type { TicketDetail } from '../api-types.ts';
import type { View } from '../view.ts';

type Clock = TicketDetail['clock'];

const MINUTE_MS = 60_000;

/** The line of hours of a deadline that has a course; null while there is none, because it waits or stands still. */
export function hoursLine(view: View, clock: Clock, until: Date): HoursLineProps | null {
  const { messages, locale, times } = view;
  const first = clock.stretches[0];
  const last = clock.stretches.at(-1);
  if (!first || !last || clock.targetMinutes === null) return null;
  const parts = clock.stretches.map(({ from, to }) => {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    return {
      minutes: (end - start) / MINUTE_MS,
      ran: Math.max(0, Math.min(end, until.getTime()) - start) / MINUTE_MS,
      name: dateFormat(locale, times.zone, { weekday: 'short' }).format(start),
    };
  });
  return {
    parts,
    mark: markOf(clock, until.getTime()),
    from: shortMoment(view, first.from),
    to: shortMoment(view, last.to),
    label: messages.ticketLife.lineLabel({
      from: times.absolute(first.from),
      to: times.absolute(last.to),
      used: formatMinutes(Math.min(clock.usedMinutes, clock.targetMinutes), locale),
      target: formatMinutes(clock.targetMinutes, locale),
    }),
  };
}

function markOf({ stretches }: Clock, at: number): HoursLineProps['mark'] {
  const part = stretches.findIndex(({ from, to }) => Date.parse(from) <= at && at <= Date.parse(to));
  const inside = stretches[part];
  if (inside) return { part, minutes: (at - Date.parse(inside.from)) / MINUTE_MS };
  const next = stretches.findIndex(({ from }) => at < Date.parse(from));
  return { before: next === -1 ? stretches.length : next };
}

/** "Mo., 10:30 Uhr": the date stands beside it in full. */
function shortMoment({ locale, times }: View, iso: string): string {
  const date = new Date(iso);
  const day = dateFormat(locale, times.zone, { weekday: 'short' }).format(date);
  return `${day}, ${formatTime(date, { locale, timeZone: times.zone })}`;
}
