import {
  audiencesOf,
  giveFeedback,
  listArticles,
  listShelves,
  markRead,
  markSolved,
  readArticle,
  readArticleNodes,
  searchKnowledge,
  type Audience,
  type ListedArticle,
  type Shelf,
} from '@zusage/knowledge';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Locale } from '@zusage/i18n';
import { isStaff, type Actor, type Scope } from './scope.ts';
import { searchOwner } from './search-owner.ts';

/** What each kind of reader may find; drafts belong to the editor alone (S14). */
function audiencesFor(actor: Actor): readonly Audience[] {
  if (isStaff(actor)) return audiencesOf('staff');
  return audiencesOf(actor.kind === 'person' ? 'customer' : 'public');
}

/** Searches and records that it was done: the id goes with the ticket (K-1). */
export async function searchArticles(
  scope: Scope,
  request: {
    query: string;
    language?: Locale | undefined;
    limit: number;
    /** Slugs of articles that were read before the search; they go with the ticket too. */
    read?: string[] | undefined;
  },
) {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const found = await searchKnowledge(trx, scope.providerId, {
      query: request.query,
      language: request.language ?? scope.locale,
      limit: request.limit,
      audiences: audiencesFor(scope.actor),
      ...searchOwner(scope.actor),
    });
    for (const slug of request.read ?? []) await noteRead(trx, scope, found.searchId, slug);
    return {
      searchId: found.searchId,
      items: found.items.map((item) => ({
        ...item,
        url: `${scope.publicUrl}/${scope.providerId}/knowledge/${item.slug}`,
      })),
    };
  });
}

export interface ArticleRequest {
  slug: string;
  language?: Locale | undefined;
  /** The search that led here: the article is noted as read under it. */
  searchId?: string | undefined;
}

/** @throws AppError not_found for a draft, an internal article and one that does not exist alike */
export async function articlePage(scope: Scope, request: ArticleRequest) {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const article = await readArticle(trx, scope.providerId, {
      slug: request.slug,
      language: request.language ?? scope.locale,
      audiences: audiencesFor(scope.actor),
    });
    if (request.searchId)
      await markRead(trx, scope.providerId, request.searchId, article.slug, searchOwner(scope.actor));
    return article;
  });
}

/** Notes an article as read under a search; what the reader may not read is left out silently (S14). */
async function noteRead(trx: Transaction, scope: Scope, searchId: string, slug: string): Promise<void> {
  try {
    const article = await readArticle(trx, scope.providerId, {
      slug,
      language: scope.locale,
      audiences: audiencesFor(scope.actor),
    });
    await markRead(trx, scope.providerId, searchId, article.slug, searchOwner(scope.actor));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
  }
}

/** The same article as a tree that the widget turns into nodes, never into markup. */
export async function articleNodes(scope: Scope, request: ArticleRequest) {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const article = await readArticleNodes(trx, scope.providerId, {
      slug: request.slug,
      language: request.language ?? scope.locale,
      siteUrl: scope.publicUrl,
      audiences: audiencesFor(scope.actor),
    });
    if (request.searchId)
      await markRead(trx, scope.providerId, request.searchId, article.slug, searchOwner(scope.actor));
    return article;
  });
}

/** A topic or product with how many articles of the list it has. */
export interface ShelfCount {
  key: string;
  name: string;
  count: number;
}

export interface ArticleList {
  items: ListedArticle[];
  /** What the list can be narrowed to: topics of the product that was chosen, and the other way round. */
  topics: ShelfCount[];
  products: ShelfCount[];
}

/** What the reader may read, all of it or of one topic or product; the counts say nothing of what others may read (S14). */
export async function articleList(
  scope: Scope,
  request: { language?: Locale | undefined; topic?: string | undefined; product?: string | undefined },
): Promise<ArticleList> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const language = request.language ?? scope.locale;
    const all = await listArticles(trx, scope.providerId, { audiences: audiencesFor(scope.actor), language });
    const topics = await listShelves(trx, scope.providerId, 'topic');
    const products = await listShelves(trx, scope.providerId, 'product');
    const ofTopic = (item: ListedArticle): boolean => !request.topic || item.topicKey === request.topic;
    const ofProduct = (item: ListedArticle): boolean =>
      !request.product || item.products.includes(request.product);
    return {
      items: all.filter((item) => ofTopic(item) && ofProduct(item)),
      topics: counts(
        topics,
        language,
        (key) => all.filter((item) => item.topicKey === key && ofProduct(item)).length,
      ),
      products: counts(
        products,
        language,
        (key) => all.filter((item) => item.products.includes(key) && ofTopic(item)).length,
      ),
    };
  });
}

const counts = (shelves: Shelf[], language: Locale, countOf: (key: string) => number): ShelfCount[] =>
  shelves
    .map(({ key, name }) => ({ key, name: name[language], count: countOf(key) }))
    .filter(({ count }) => count > 0);

export interface ArticleFeedback {
  slug: string;
  language: Locale;
  helpful: boolean;
  remark?: string | undefined;
  /** The search that led to the article: one that helped has solved it. */
  searchId?: string | undefined;
}

/**
 * Keeps whether an article helped; whoever has not signed in may say so of what is public.
 * @throws AppError not_found for what the reader may not read as for what is not there (S14)
 */
export async function articleFeedback(scope: Scope, feedback: ArticleFeedback): Promise<void> {
  const owner = searchOwner(scope.actor);
  await scope.database.tenant(scope.providerId, async (trx) => {
    await giveFeedback(trx, scope.providerId, {
      slug: feedback.slug,
      language: feedback.language,
      helpful: feedback.helpful,
      remark: feedback.remark ?? '',
      audiences: audiencesFor(scope.actor),
      personId: owner.personId,
      searchId: feedback.searchId ?? null,
    });
    if (feedback.helpful && feedback.searchId)
      await markSolved(trx, scope.providerId, feedback.searchId, owner);
  });
}

/** "That solved it": no ticket was needed. */
export async function searchSolved(
  scope: Scope,
  request: { searchId: string; slug?: string | undefined },
): Promise<void> {
  await scope.database.tenant(scope.providerId, (trx) =>
    markSolved(trx, scope.providerId, request.searchId, searchOwner(scope.actor)),
  );
}
