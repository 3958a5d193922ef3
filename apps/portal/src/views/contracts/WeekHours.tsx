import { cityOf, formatClockRange, formatList } from '@zusage/i18n';
import { DayBar } from '@zusage/ui';
import type { ContractDetail } from '../api-types.ts';
import type { View } from '../view.ts';

type Window = NonNullable<ContractDetail['window']>;

/** The service hours of each weekday, drawn on one scale; now is marked on today's. */
export function WeekHours({
  view,
  window,
  timeZone,
  isToday = true,
}: {
  view: View;
  window: Window;
  timeZone: string;
  /** False leaves the mark of now away, e.g. in a description for everybody. */
  isToday?: boolean;
}) {
  const { contracts } = view.messages;
  if (window.always) return <p>{contracts.always}</p>;
  const today = isToday ? view.times.weekday : -1;
  return (
    <div class="week">
      <dl class="week-days" aria-label={contracts.weekOf({ window: window.label })}>
        {window.week.map((parts, day) => (
          <div key={day} class={day === today ? 'week-day is-today' : 'week-day'}>
            <dt>
              {contracts.weekdays[day]}
              {day === today && <span class="visually-hidden">, {contracts.today}</span>}
            </dt>
            <dd class="week-hours">
              {parts.length > 0
                ? formatList(
                    parts.map(({ from, to }) => formatClockRange(from, to, view.locale)),
                    view.locale,
                  )
                : contracts.closed}
            </dd>
            <dd class="week-bar" aria-hidden="true">
              <DayBar windows={parts} now={day === today ? view.times.minuteNow : null} label="" bare />
            </dd>
          </div>
        ))}
      </dl>
      <p class="soft small">{contracts.zone({ city: cityOf(timeZone) })}</p>
    </div>
  );
}
