import type { SentForm } from '../../forms/read-form.ts';
import { wallClock } from '@zusage/i18n';
import type { AnnouncementInput, ManagedAnnouncement } from '../api-types.ts';

export const kinds = ['maintenance', 'security', 'end_of_support', 'news'] as const;
export const audiences = ['customer', 'public'] as const;

export const emptyDraft: AnnouncementInput = {
  kind: 'maintenance',
  audience: 'customer',
  products: [],
  texts: { de: { title: '', body: '' }, en: { title: '', body: '' }, fr: { title: '', body: '' } },
  happensFrom: '',
  happensUntil: '',
};

/** What the form says. A choice that the form does not offer falls back to its first. */
export function draftOf(form: SentForm): AnnouncementInput {
  const text = (language: 'de' | 'en' | 'fr') => ({
    title: form.text(`texts.${language}.title`),
    body: form.text(`texts.${language}.body`),
  });
  return {
    kind: kinds.find((kind) => kind === form.word('kind')) ?? 'maintenance',
    audience: audiences.find((audience) => audience === form.word('audience')) ?? 'customer',
    products: form.entries().flatMap(([name, value]) => (name === 'products' ? [value] : [])),
    texts: { de: text('de'), en: text('en'), fr: text('fr') },
    happensFrom: form.word('happensFrom'),
    happensUntil: form.word('happensUntil'),
  };
}

/** A stored draft as its form shows it; `timeZone` is the provider's. */
export function toDraft(stored: ManagedAnnouncement, timeZone: string): AnnouncementInput {
  const text = (language: 'de' | 'en' | 'fr') => stored.texts[language] ?? { title: '', body: '' };
  return {
    kind: stored.kind,
    audience: stored.audience,
    products: stored.products.map(({ key }) => key),
    texts: { de: text('de'), en: text('en'), fr: text('fr') },
    happensFrom: localMoment(stored.happensFrom, timeZone),
    happensUntil: localMoment(stored.happensUntil, timeZone),
  };
}

/** `YYYY-MM-DDTHH:mm`, the value of a `datetime-local` control. */
function localMoment(instant: string | null, timeZone: string): string {
  if (instant === null) return '';
  const { year, month, day, hour, minute } = wallClock(new Date(instant), timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
