import { LANGUAGES, type Language, type Text } from '@zusage/catalogue';
import { BoundedCache } from '@zusage/service-time';

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB', fr: 'fr-FR' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** The same words in every language. */
export function sameText(text: string): Text {
  return { de: text, en: text, fr: text };
}

// The same days and openings are told again and again, and the locale tables take longer than the rest of a decision.
const days = new BoundedCache<string, Text>(5_000);
const moments = new BoundedCache<string, Text>(5_000);

/** A calendar day (`YYYY-MM-DD`) as people write it. */
export function dayText(day: string): Text {
  return days.getOrCompute(day, () => freshDayText(day));
}

function freshDayText(day: string): Text {
  const parts = partsOf(new Date(`${day}T00:00:00Z`), 'UTC');
  return {
    de: `${parts.de.day}. ${parts.de.month} ${parts.de.year}`,
    en: `${parts.en.day} ${parts.en.month} ${parts.en.year}`,
    fr: `${parts.fr.day} ${parts.fr.month} ${parts.fr.year}`,
  };
}

/** A moment to come, as the end of a sentence: "… am Montag, 23. November, um 09:00 Uhr". */
export function momentText(at: Date, timeZone: string): Text {
  return moments.getOrCompute(`${at.getTime()}/${timeZone}`, () => freshMomentText(at, timeZone));
}

function freshMomentText(at: Date, timeZone: string): Text {
  const { de, en, fr } = partsOf(at, timeZone);
  return {
    de: `am ${de.weekday}, ${de.day}. ${de.month}, um ${de.hour}:${de.minute} Uhr`,
    en: `on ${en.weekday} ${en.day} ${en.month} at ${en.hour}:${en.minute}`,
    fr: `le ${fr.weekday} ${fr.day} ${fr.month} à ${fr.hour}:${fr.minute}`,
  };
}

/** A promised time: minutes up to an hour and a half, else hours; service hours run in a window only. */
export function durationText(minutes: number, elapsed: boolean): Text {
  const words = elapsed ? ELAPSED : SERVICE;
  const hours = minutes / 60;
  const inHours = minutes >= 60 && Number.isInteger(hours * 4);
  const amount = inHours ? hours : minutes;
  const one = amount === 1 ? 'one' : 'many';
  const unit = inHours ? words.hour : words.minute;
  const number = (language: Language) =>
    language === 'en' ? String(amount) : String(amount).replace('.', ',');
  return {
    de: `${number('de')} ${unit.de[one]}`,
    en: `${number('en')} ${unit.en[one]}`,
    fr: `${number('fr')} ${unit.fr[one]}`,
  };
}

type Words = Record<Language, { one: string; many: string }>;

const ELAPSED: { hour: Words; minute: Words } = {
  hour: {
    de: { one: 'Stunde', many: 'Stunden' },
    en: { one: 'hour', many: 'hours' },
    fr: { one: 'heure', many: 'heures' },
  },
  minute: {
    de: { one: 'Minute', many: 'Minuten' },
    en: { one: 'minute', many: 'minutes' },
    fr: { one: 'minute', many: 'minutes' },
  },
};

const SERVICE: { hour: Words; minute: Words } = {
  hour: {
    de: { one: 'Servicestunde', many: 'Servicestunden' },
    en: { one: 'service hour', many: 'service hours' },
    fr: { one: 'heure de service', many: 'heures de service' },
  },
  minute: {
    de: { one: 'Serviceminute', many: 'Serviceminuten' },
    en: { one: 'service minute', many: 'service minutes' },
    fr: { one: 'minute de service', many: 'minutes de service' },
  },
};

type Parts = Record<Language, Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;

/** Parts and not whole dates: their order and punctuation would change with the version of the locale data. */
function partsOf(at: Date, timeZone: string): Parts {
  const entries = LANGUAGES.map((language) => {
    const parts = formatOf(language, timeZone).formatToParts(at);
    return [language, Object.fromEntries(parts.map(({ type, value }) => [type, value]))] as const;
  });
  return Object.fromEntries(entries) as Parts;
}

function formatOf(language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${language}/${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(key, format);
  return format;
}
