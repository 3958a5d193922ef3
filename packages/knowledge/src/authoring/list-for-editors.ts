import type { Transaction } from '@zusage/db';
import type { Audience } from '../audience.ts';
import { toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import { languages, type Language } from '../language.ts';
import { selectAuthoredTexts, stateOf, type TextState } from './text-state.ts';

export interface EditorItem {
  slug: string;
  audience: Audience;
  topic: string;
  /** In the order de, en, fr. */
  texts: {
    language: Language;
    title: string;
    state: TextState;
    savedAt: Instant;
    publishedAt: Instant | null;
  }[];
}

/** Every article with the state of its texts, by topic and slug; only for staff who write. */
export async function listForEditors(trx: Transaction, providerId: string): Promise<EditorItem[]> {
  const rows = await selectAuthoredTexts(trx, providerId).orderBy('a.topic').orderBy('a.slug').execute();
  const items = new Map<string, EditorItem>();
  for (const row of rows) {
    const item = items.get(row.slug) ?? {
      slug: row.slug,
      audience: row.audience,
      topic: row.topic,
      texts: [],
    };
    items.set(row.slug, item);
    item.texts.push({
      language: row.language,
      title: row.title,
      state: stateOf(row),
      savedAt: toInstant(row.savedAt),
      publishedAt: toInstantOrNull(row.publishedAt),
    });
  }
  for (const item of items.values()) {
    item.texts.sort((one, other) => languages.indexOf(one.language) - languages.indexOf(other.language));
  }
  return [...items.values()];
}
