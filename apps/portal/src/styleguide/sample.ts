import {
  formatMoment,
  formatRelative,
  formatSpoken,
  messagesFor,
  type Locale,
  type Messages,
} from '@zusage/i18n';
import type { FrameLocals } from '../frame.ts';

const timeZone = 'Europe/Berlin';
const now = new Date('2026-11-23T06:42:00Z');

/** An invented provider and reader: the style page needs neither database nor session. */
export function sampleLocals(query: URLSearchParams): FrameLocals {
  const asked = query.get('lang');
  const locale: Locale = asked === 'en' || asked === 'fr' ? asked : 'de';
  const theme = query.get('theme');
  const isStaff = query.get('view') === 'queue';
  return {
    locale,
    messages: messagesFor(locale),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    timeZone,
    now,
    provider: {
      id: 'muster',
      name: 'Hafenblick Systemhaus',
      accent: query.get('accent') ?? '#1d5c4f',
      timeZone,
    },
    base: '/muster',
    actor: {
      name: 'Annegret Waldbrunn',
      role: isStaff ? 'agent' : 'customer',
      organisation: isStaff ? null : 'Stadtwerke Unterlauf GmbH',
    },
  };
}

export interface Sample {
  locale: Locale;
  messages: Messages;
  now: Date;
  /** A moment so many minutes from now, written in each way. */
  moment: (minutes: number) => { iso: string; absolute: string; relative: string; spoken: string };
}

export function sampleOf({ locale, messages }: FrameLocals): Sample {
  return {
    locale,
    messages,
    now,
    moment: (minutes) => {
      const date = new Date(now.getTime() + minutes * 60_000);
      return {
        iso: date.toISOString(),
        absolute: formatMoment(date, { locale, timeZone, now }),
        relative: formatRelative(date, now, locale),
        spoken: formatSpoken(date, { locale, timeZone, now }),
      };
    },
  };
}
