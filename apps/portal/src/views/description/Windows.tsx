import { capitalised, cityOf } from '@zusage/i18n';
import { DayBar, RuledList } from '@zusage/ui';
import type { ServiceDescription } from '../api-types.ts';
import { WeekHours } from '../contracts/WeekHours.tsx';
import type { View } from '../view.ts';

/** Named hours: when they are open, what they are for, which holidays close them, and whose clock counts. */
export function Windows({ view, catalogue }: { view: View; catalogue: ServiceDescription }) {
  const { description } = view.messages;
  const states = catalogue.windows.some(({ uses }) => uses.length > 0);
  return (
    <>
      {!states && <p>{description.noHours}</p>}
      <RuledList
        items={catalogue.windows.map((window) => ({
          key: window.label,
          title: window.name ?? capitalised(window.label, view.locale),
          detail: (
            <>
              {window.name && !window.always && <span>{window.label}</span>}{' '}
              <span>
                {window.always || !window.closedOnHolidays
                  ? description.openOnHolidays
                  : description.closedOnHolidays}
              </span>
              {window.uses.length > 0 && (
                <p>
                  {window.uses
                    .filter((use) => use !== 'business' || window.uses.length === 1)
                    .map((use) => description.use[use])
                    .join(' ')}
                </p>
              )}
            </>
          ),
          ...(window.always
            ? {}
            : {
                below: <Hours view={view} window={window} timeZone={catalogue.timeZone} />,
              }),
        }))}
      />
      <Holidays view={view} catalogue={catalogue} />
      <p class="soft">{description.zoneOf({ city: cityOf(catalogue.timeZone) })}</p>
    </>
  );
}

/** One bar where every open day has the same hours, else each day of the week. */
function Hours({
  view,
  window,
  timeZone,
}: {
  view: View;
  window: ServiceDescription['windows'][number];
  timeZone: string;
}) {
  const [first, ...others] = window.week.filter((parts) => parts.length > 0);
  const same =
    first && others.every((parts) => JSON.stringify(parts) === JSON.stringify(first)) ? first : null;
  return same ? (
    <DayBar windows={same} now={null} label={view.messages.contracts.weekOf({ window: window.label })} />
  ) : (
    <WeekHours view={view} window={window} timeZone={timeZone} isToday={false} />
  );
}

function Holidays({ view, catalogue }: { view: View; catalogue: ServiceDescription }) {
  const { description } = view.messages;
  const { holidays } = catalogue;
  if (!holidays) return null;
  return (
    <div class="holidays">
      <h3>{description.holidays}</h3>
      <p>
        {holidays.region
          ? description.holidaysOf({ region: holidays.region })
          : description.holidaysNational({ country: holidays.country })}
      </p>
      <dl class="holiday-list" aria-label={description.holidaysNext}>
        {holidays.days.map(({ date, name }) => (
          <div key={date}>
            <dt>
              <time dateTime={date}>{view.times.dayOfWeek(date)}</time>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
