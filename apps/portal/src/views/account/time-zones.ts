import type { Messages } from '@zusage/i18n';

export interface TimeZoneChoice {
  /** IANA name. */
  name: string;
  /** "Wien (Europa), UTC+01:00": what a reader chooses by, and what the field holds. */
  label: string;
}

type Texts = Pick<Messages['profile'], 'regions' | 'cities'>;

const UTC = 'UTC';
const names: readonly string[] = [
  ...Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/')),
  UTC,
];
const collator = new Intl.Collator('de');

/** Every zone that this server can reckon in, with its offset at a moment, by city. */
export function timeZoneChoices(texts: Texts, now: Date): TimeZoneChoice[] {
  return names
    .map((name) => ({ name, label: timeZoneLabel(name, texts, now) }))
    .sort((a, b) => collator.compare(a.label, b.label));
}

/** One zone as a reader names it. */
export function timeZoneLabel(name: string, texts: Texts, now: Date): string {
  return name === UTC ? UTC : `${placeOf(name, texts)}, ${offsetOf(name, now)}`;
}

/**
 * The zone that was meant: chosen from the list, or typed as a city or an IANA name, in any case and with or without
 * accents. Null for what is none, and for a city that two zones share. The offset does not count: it may have changed
 * since the page was made.
 */
export function timeZoneMeant(typed: string, texts: Texts): string | null {
  const wanted = plain(typed.replace(/, UTC\S*\s*$/i, ''));
  if (wanted === '') return null;
  const exact = names.find((name) => plain(name) === wanted || plain(placeOf(name, texts)) === wanted);
  if (exact) return exact;
  const inCity = names.filter(
    (name) => plain(cityOf(name)) === wanted || plain(cityInWords(name, texts)) === wanted,
  );
  return inCity.length === 1 ? (inCity[0] ?? null) : null;
}

const cityOf = (name: string): string => (name.split('/').at(-1) ?? name).replaceAll('_', ' ');

function cityInWords(name: string, { cities }: Texts): string {
  const city = cityOf(name);
  return Object.hasOwn(cities, city) ? (cities[city] ?? city) : city;
}

/** "Wien (Europa)" */
function placeOf(name: string, texts: Texts): string {
  const region = Object.entries(texts.regions).find(([key]) => name.startsWith(`${key}/`))?.[1];
  return `${cityInWords(name, texts)}${region ? ` (${region})` : ''}`;
}

// Making a format for each of four hundred zones takes tens of milliseconds: done again when an offset may have changed,
// which happens on the quarter of an hour everywhere.
const QUARTER_MS = 15 * 60_000;
let known = { quarter: NaN, offsets: new Map<string, string>() };

/** "UTC+01:00" */
function offsetOf(timeZone: string, now: Date): string {
  const quarter = Math.floor(now.getTime() / QUARTER_MS);
  if (known.quarter !== quarter) known = { quarter, offsets: new Map() };
  const before = known.offsets.get(timeZone);
  if (before !== undefined) return before;
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const written = offset.replace('GMT', UTC);
  known.offsets.set(timeZone, written);
  return written;
}

const plain = (text: string): string => text.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
