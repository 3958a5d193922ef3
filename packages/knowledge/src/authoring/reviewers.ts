import type { Transaction } from '@zusage/db';
import { toInstant, type Instant } from '../instant.ts';

export interface Review {
  name: string;
  role: string;
  at: Instant;
}

const reviewsMax = 5;

/** Who checked a text, the newest first; for authors, who may want to ask. */
export async function reviewersOf(
  trx: Transaction,
  providerId: string,
  text: { articleId: string; language: string },
): Promise<Review[]> {
  const rows = await trx
    .selectFrom('app.article_check')
    .select(['name', 'role', 'at'])
    .where('provider_id', '=', providerId)
    .where('article_id', '=', text.articleId)
    .where('language', '=', text.language)
    .orderBy('at', 'desc')
    .limit(reviewsMax)
    .execute();
  return rows.map(({ name, role, at }) => ({ name, role, at: toInstant(at) }));
}
