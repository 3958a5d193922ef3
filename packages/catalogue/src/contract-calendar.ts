import type { NamedCalendar } from './schema/calendar.ts';
import type { Catalogue } from './schema/catalogue.ts';

const served = new WeakMap<Catalogue, Map<string, Catalogue>>();

/**
 * The catalogue as it holds for a contract that is served by one of its `calendars`: every wall-clock time and every
 * holiday is that calendar's (N-2). `null`, and a key that this version does not know: the catalogue's own.
 */
export function catalogueServedBy(catalogue: Catalogue, calendar: string | null | undefined): Catalogue {
  const named = calendar ? catalogue.calendars.find(({ key }) => key === calendar) : undefined;
  if (!named || isServedBy(catalogue, named)) return catalogue;
  // The same object for the same calendar: what is worked out of a catalogue is remembered by it.
  const known = served.get(catalogue) ?? new Map<string, Catalogue>();
  served.set(catalogue, known);
  const made = known.get(named.key) ?? { ...catalogue, timeZone: named.timeZone, holidays: named.holidays };
  known.set(named.key, made);
  return made;
}

/** Asked twice, it is the same. */
const isServedBy = ({ timeZone, holidays }: Catalogue, named: NamedCalendar): boolean =>
  timeZone === named.timeZone && holidays === named.holidays;
