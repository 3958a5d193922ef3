import { newId, sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { lockText } from './draft-text.ts';

/** Whoever confirms that a text holds: readers see the role, authors the name. */
export interface Checker {
  personId: string | null;
  name: string;
  role: string;
}

/**
 * Notes that somebody has read the published text and found that it holds. A newer draft stays a draft.
 * @throws AppError not_found; conflict if nothing is published
 */
export async function checkArticle(
  trx: Transaction,
  providerId: string,
  check: { slug: string; language: string; checker: Checker },
): Promise<void> {
  const row = await lockText(trx, providerId, check.slug, check.language);
  if (row.publishedTitle === null) throw new AppError('conflict');
  await trx
    .updateTable('app.article_text')
    .set({ checked_at: sql<Date>`now()`, checked_role: check.checker.role })
    .where('provider_id', '=', providerId)
    .where('article_id', '=', row.articleId)
    .where('language', '=', check.language)
    .execute();
  await noteCheck(trx, providerId, {
    articleId: row.articleId,
    language: check.language,
    checker: check.checker,
  });
}

/** Keeps who checked and when; nobody can change it afterwards (S117). */
export async function noteCheck(
  trx: Transaction,
  providerId: string,
  check: { articleId: string; language: string; checker: Checker; at?: Date | undefined },
): Promise<void> {
  await trx
    .insertInto('app.article_check')
    .values({
      provider_id: providerId,
      id: newId(),
      article_id: check.articleId,
      language: check.language,
      person_id: check.checker.personId,
      name: check.checker.name,
      role: check.checker.role,
      ...(check.at ? { at: check.at } : {}),
    })
    .execute();
}
