import { isUniqueViolation, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { articleOfOldSlug } from '../old-slug.ts';
import { indexArticle } from '../search/index-article.ts';
import { checkSlug } from './check-slug.ts';

/**
 * Gives an article another address. The one it had leads on to it, for those who may read it (S14).
 * @throws AppError not_found; invalid_input (`newSlug`) for what is no address; conflict for another article's
 */
export async function renameArticle(
  trx: Transaction,
  providerId: string,
  { slug, newSlug }: { slug: string; newSlug: string },
): Promise<void> {
  requireSlug(newSlug);
  const article = await trx
    .selectFrom('app.article')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
  if (!article) throw new AppError('not_found');
  if (newSlug === slug) return;
  const formerOwner = await articleOfOldSlug(trx, providerId, newSlug);
  if (formerOwner !== null && formerOwner !== article.id) throw new AppError('conflict');
  await takeSlug(trx, providerId, article.id, newSlug);
  await trx
    .deleteFrom('app.article_old_slug')
    .where('provider_id', '=', providerId)
    .where('slug', '=', newSlug)
    .execute();
  await trx
    .insertInto('app.article_old_slug')
    .values({ provider_id: providerId, slug, article_id: article.id })
    .execute();
  await indexArticle(trx, providerId, article.id);
}

function requireSlug(newSlug: string): void {
  try {
    checkSlug(newSlug);
  } catch (error) {
    if (error instanceof AppError && error.fields?.['slug'])
      throw new AppError('invalid_input', { fields: { newSlug: error.fields['slug'] } });
    throw error;
  }
}

async function takeSlug(
  trx: Transaction,
  providerId: string,
  articleId: string,
  slug: string,
): Promise<void> {
  try {
    await trx
      .updateTable('app.article')
      .set({ slug })
      .where('provider_id', '=', providerId)
      .where('id', '=', articleId)
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
  }
}
