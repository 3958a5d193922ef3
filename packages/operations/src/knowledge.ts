import {
  audiencesOf,
  listArticles,
  markRead,
  markSolved,
  readArticle,
  readArticleNodes,
  searchKnowledge,
  type Audience,
} from '@zusage/knowledge';
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
  request: { query: string; language?: Locale | undefined; limit: number },
) {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const found = await searchKnowledge(trx, scope.providerId, {
      query: request.query,
      language: request.language ?? scope.locale,
      limit: request.limit,
      audiences: audiencesFor(scope.actor),
      ...searchOwner(scope.actor),
    });
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
      await markRead(trx, scope.providerId, request.searchId, request.slug, searchOwner(scope.actor));
    return article;
  });
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
      await markRead(trx, scope.providerId, request.searchId, request.slug, searchOwner(scope.actor));
    return article;
  });
}

export async function articleList(scope: Scope, language?: Locale) {
  return scope.database.tenant(scope.providerId, (trx) =>
    listArticles(trx, scope.providerId, {
      audiences: audiencesFor(scope.actor),
      language: language ?? scope.locale,
    }),
  );
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
