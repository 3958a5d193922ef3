import { newId, type Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import type { Audience } from '../audience.ts';
import type { Language } from '../language.ts';
import { checkTexts } from '../limits.ts';
import { excerptOf } from './excerpt.ts';
import { findArticles } from './find-articles.ts';

export const resultsMax = 20;

export interface KnowledgeSearch {
  /** At most 200 characters. An empty one finds nothing, and is recorded like any other. */
  query: string;
  language: Language;
  /** 1 to 20; 10 if left out. */
  limit?: number;
  audiences: readonly Audience[];
  /** Who searches; both null for somebody not signed in. */
  personId: string | null;
  widgetKeyId: string | null;
}

export interface KnowledgeSearchAnswer {
  searchId: string;
  /** Best first; `excerpt` is plain text. */
  items: { slug: string; title: string; language: Language; excerpt: string }[];
}

/**
 * Finds articles and records the search: its id goes with a ticket that is opened after it (K-1).
 * @throws AppError invalid_input
 */
export async function searchKnowledge(
  trx: Transaction,
  providerId: string,
  search: KnowledgeSearch,
): Promise<KnowledgeSearchAnswer> {
  checkTexts({ query: search.query });
  const limit = search.limit ?? 10;
  if (!Number.isInteger(limit) || limit < 1 || limit > resultsMax)
    throw invalidField('limit', 'unknown_value');
  const hits = await findArticles(trx, search, limit);
  const searchId = newId();
  await trx
    .insertInto('app.knowledge_search')
    .values({
      provider_id: providerId,
      id: searchId,
      query: search.query,
      language: search.language,
      person_id: search.personId,
      widget_key_id: search.widgetKeyId,
      result_slugs: hits.map((hit) => hit.slug),
    })
    .execute();
  return {
    searchId,
    items: hits.map((hit) => ({
      slug: hit.slug,
      title: hit.title,
      language: hit.language,
      excerpt: excerptOf(hit.body, hit.words),
    })),
  };
}
