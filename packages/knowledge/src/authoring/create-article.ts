import { newId, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { setFrame } from './article-frame.ts';
import { checkDraft, type DraftText } from './draft-text.ts';
import { articleOfOldSlug } from '../old-slug.ts';
import { slugOf } from '../slug.ts';
import { checkSlug } from './check-slug.ts';

/** How many numbered addresses are tried when titles are alike. */
const numbersMax = 100;

/**
 * Creates a draft. With the slug of an article that exists it adds the text of another language to it; without a slug
 * one is made from the title. Readers see nothing of it until it is published.
 * @returns the slug, and the revision that the next save or publication must name
 * @throws AppError invalid_input; conflict if the article has this language already
 */
export async function createArticle(
  trx: Transaction,
  providerId: string,
  draft: DraftText & { slug?: string },
): Promise<{ slug: string; revision: number }> {
  checkDraft(draft);
  const slug = draft.slug ? checkSlug(draft.slug) : await createFrame(trx, providerId, draft);
  const articleId = await articleIdOf(trx, providerId, slug, draft);
  const inserted = await trx
    .insertInto('app.article_text')
    .values({
      provider_id: providerId,
      article_id: articleId,
      language: draft.language,
      draft_title: draft.title.trim(),
      draft_body: draft.body,
      draft_summary: draft.summary?.trim() ?? '',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('revision')
    .executeTakeFirst();
  if (!inserted) throw new AppError('conflict');
  return { slug, revision: inserted.revision };
}

async function createFrame(trx: Transaction, providerId: string, draft: DraftText): Promise<string> {
  const base = slugOf(draft.title);
  for (let number = 1; number <= numbersMax; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (await insertFrame(trx, providerId, slug, draft)) return slug;
  }
  throw new AppError('conflict');
}

async function articleIdOf(
  trx: Transaction,
  providerId: string,
  slug: string,
  draft: DraftText,
): Promise<string> {
  await insertFrame(trx, providerId, slug, draft);
  const article = await trx
    .selectFrom('app.article')
    .select(['id as articleId', 'audience', 'topic'])
    .where('provider_id', '=', providerId)
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
  if (!article) throw new AppError('conflict');
  await setFrame(trx, providerId, article, draft);
  return article.articleId;
}

async function insertFrame(
  trx: Transaction,
  providerId: string,
  slug: string,
  draft: DraftText,
): Promise<boolean> {
  // An address that leads on to another article is taken.
  if (await articleOfOldSlug(trx, providerId, slug)) return false;
  const inserted = await trx
    .insertInto('app.article')
    .values({
      provider_id: providerId,
      id: newId(),
      slug,
      audience: draft.audience,
      topic: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}
