import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Audience } from '../audience.ts';
import { toInstantOrNull, type Instant } from '../instant.ts';
import { languages, type Language } from '../language.ts';
import { selectAuthoredTexts, stateOf, type TextState } from './text-state.ts';

export interface EditorArticle {
  slug: string;
  audience: Audience;
  topic: string;
  language: Language;
  title: string;
  /** Markdown of the draft. */
  body: string;
  revision: number;
  state: TextState;
  publishedAt: Instant | null;
  /** The languages this article has texts in. */
  languages: Language[];
}

/** @throws AppError not_found */
export async function getForEditors(
  trx: Transaction,
  providerId: string,
  key: { slug: string; language: string },
): Promise<EditorArticle> {
  const rows = await selectAuthoredTexts(trx, providerId).where('a.slug', '=', key.slug).execute();
  const row = rows.find((candidate) => candidate.language === key.language);
  if (!row) throw new AppError('not_found');
  return {
    slug: row.slug,
    audience: row.audience,
    topic: row.topic,
    language: row.language,
    title: row.title,
    body: row.body,
    revision: row.revision,
    state: stateOf(row),
    publishedAt: toInstantOrNull(row.publishedAt),
    languages: languages.filter((language) => rows.some((candidate) => candidate.language === language)),
  };
}
