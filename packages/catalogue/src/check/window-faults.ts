import { WEEKDAYS } from '@zusage/service-time';
import type { CatalogueWindow } from '../schema/window.ts';
import type { DataFault } from './fault.ts';
import type { Entry, Sections } from './sections.ts';

/** Hours that end before they begin, or that overlap. */
export function windowFaults({ windows }: Sections): DataFault[] {
  return windows.flatMap((window) => [...closingFaults(window), ...overlapFaults(window)]);
}

function closingFaults({ index, value }: Entry<CatalogueWindow>): DataFault[] {
  if (value.hours === 'always') return [];
  return value.hours.flatMap(({ opens, closes }, entry): DataFault[] =>
    // HH:mm compares like the time it names.
    opens < closes
      ? []
      : [
          {
            path: ['windows', index, 'hours', entry, 'closes'],
            code: 'window_closes_before_opening',
            message: `closes at ${closes}, not after it opens at ${opens}; past midnight takes two entries`,
          },
        ],
  );
}

function overlapFaults({ index, value }: Entry<CatalogueWindow>): DataFault[] {
  if (value.hours === 'always') return [];
  const hours = value.hours;
  return hours.flatMap((later, entry): DataFault[] => {
    const shared = WEEKDAYS.find(
      (day) =>
        new Set(later.days).has(day) &&
        hours
          .slice(0, entry)
          .some(
            (sooner) =>
              sooner.days.includes(day) && sooner.opens < later.closes && later.opens < sooner.closes,
          ),
    );
    const repeated = later.days.find((day, place) => later.days.indexOf(day) !== place);
    const day = shared ?? repeated;
    if (!day) return [];
    const message = `the hours of ${day} overlap with others of this window`;
    return [{ path: ['windows', index, 'hours', entry], code: 'window_overlaps', message }];
  });
}

/** Minutes that a window is open in a week without holidays. */
export function openMinutesPerWeek(window: CatalogueWindow): number {
  if (window.hours === 'always') return 7 * 24 * 60;
  return window.hours.reduce(
    (sum, { days, opens, closes }) => sum + days.length * (minutes(closes) - minutes(opens)),
    0,
  );
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
