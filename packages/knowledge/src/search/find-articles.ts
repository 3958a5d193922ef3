import { sql, type Transaction } from '@zusage/db';
import type { Audience } from '../audience.ts';
import { languagesFor, type Language } from '../language.ts';
import { queryTerms } from './query-terms.ts';

export interface FoundArticle {
  articleId: string;
  language: Language;
  slug: string;
  title: string;
  body: string;
  /** The words of articles that the query's terms were taken for. */
  words: string[];
}

/** Published articles for some words, best first; leaves no trace, unlike a reader's search. */
export async function findArticles(
  trx: Transaction,
  search: { query: string; language: Language; audiences: readonly Audience[] },
  limit: number,
): Promise<FoundArticle[]> {
  const terms = queryTerms(search.query);
  if (terms.length === 0) return [];
  const { rows } = await sql<FoundArticle>`
    select article_id as "articleId", language, slug, title, body, words
      from app.search_articles(${terms}::text[], ${languagesFor(search.language)}::text[],
                               ${[...search.audiences]}::text[], ${limit})`.execute(trx);
  return rows;
}
