import type { Messages } from '@zusage/i18n';

export interface TimeZoneChoice {
  /** IANA name. */
  name: string;
  /** "Wien (Europa), UTC+01:00": what a reader chooses by, and what the field holds. */
  label: string;
}

type Texts = Pick<Messages['profile'], 'regions' | 'cities'>;

/** Every zone that this server can reckon in, with its offset at a moment; nearest clocks are not sorted, cities are. */
export function timeZoneChoices(texts: Texts, now: Date): TimeZoneChoice[] {
  return Intl.supportedValuesOf('timeZone')
    .filter((name) => name.includes('/'))
    .map((name) => ({ name, label: timeZoneLabel(name, texts, now) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** One zone as a reader names it. */
export function timeZoneLabel(name: string, { regions, cities }: Texts, now: Date): string {
  const [region = '', ...rest] = name.split('/');
  const bare = (rest.at(-1) ?? name).replaceAll('_', ' ');
  const city = cities[bare] ?? bare;
  const place = Object.entries(regions).find(([key]) => key === region)?.[1];
  return `${city}${place ? ` (${place})` : ''}, ${offsetOf(name, now)}`;
}

/**
 * The zone that was meant: chosen from the list, or typed as a city or an IANA name, in any case and with or without
 * accents. Null for what is none, and for a city that two zones share.
 */
export function timeZoneMeant(typed: string, texts: Texts, now: Date): string | null {
  const wanted = plain(typed);
  if (wanted === '') return null;
  const choices = timeZoneChoices(texts, now);
  const exact = choices.find(({ name, label }) => plain(label) === wanted || plain(name) === wanted);
  if (exact) return exact.name;
  if (wanted === 'utc') return 'UTC';
  const inCity = choices.filter(({ name, label }) => {
    const city = label.replace(/(?: \(.*\))?, UTC.*$/, '');
    return plain(city) === wanted || plain((name.split('/').at(-1) ?? '').replaceAll('_', ' ')) === wanted;
  });
  return inCity.length === 1 ? (inCity[0]?.name ?? null) : null;
}

/** "UTC+01:00"; "UTC" for none. */
function offsetOf(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return offset.replace('GMT', 'UTC');
}

const plain = (text: string): string => text.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
