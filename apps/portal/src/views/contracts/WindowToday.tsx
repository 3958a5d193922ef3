import { formatClockRange, formatList } from '@zusage/i18n';
import { DayBar } from '@zusage/ui';
import type { Entitlement } from '../api-types.ts';
import type { View } from '../view.ts';

type Window = Pick<Entitlement, 'serviceWindow' | 'today' | 'openNow' | 'opensAt'>;

/** The service hours in words and today as a bar of 24 hours with now marked. */
export function WindowToday({ view, window }: { view: View; window: Window }) {
  const { messages, times, locale } = view;
  const { overview } = messages;
  if (!window.serviceWindow) return <p class="soft">{overview.noHours}</p>;
  const windows = times.minutesOfDay(window.today);
  const ranges = windows.map(({ from, to }) => formatClockRange(from, to, locale));
  const range =
    ranges.length > 0 ? overview.windowToday({ range: formatList(ranges, locale) }) : overview.closedToday;
  const state = window.openNow
    ? overview.openNow
    : window.opensAt
      ? overview.opens({ at: times.spoken(window.opensAt) })
      : overview.closedNow;
  return (
    <div class="promised-window">
      <p class="promised-words">
        <span>{window.serviceWindow}</span>
        <span class="soft">{state}</span>
      </p>
      <DayBar windows={windows} now={times.minuteNow} label={overview.dayBar({ range, state })} />
    </div>
  );
}
