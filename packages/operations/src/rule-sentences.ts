import type { Catalogue } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import type { Reason } from './answer.ts';

/** The sentences behind policy ids, counted up; all of the catalogue's when no ids are given. */
export function ruleSentences(catalogue: Catalogue, locale: Locale, ids?: Iterable<string>): Reason[] {
  const wanted = ids && new Set(ids);
  return catalogue.promises
    .filter(({ rule }) => !wanted || wanted.has(rule))
    .map(({ rule, text }) => ({ rule, text: text[locale] }))
    .sort((a, b) => a.rule.localeCompare(b.rule, 'en', { numeric: true }));
}
