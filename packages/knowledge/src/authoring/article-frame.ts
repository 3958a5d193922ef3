import type { Transaction } from '@zusage/db';
import { indexArticle } from '../search/index-article.ts';

/** Sets what holds for all languages. A changed audience counts at once, for published texts too (S14). */
export async function setFrame(
  trx: Transaction,
  providerId: string,
  article: { articleId: string; audience: string; topic: string },
  wanted: { audience: string; topic: string },
): Promise<void> {
  const topic = wanted.topic.trim();
  if (article.audience === wanted.audience && article.topic === topic) return;
  await trx
    .updateTable('app.article')
    .set({ audience: wanted.audience, topic })
    .where('provider_id', '=', providerId)
    .where('id', '=', article.articleId)
    .execute();
  if (article.audience !== wanted.audience) await indexArticle(trx, providerId, article.articleId);
}
