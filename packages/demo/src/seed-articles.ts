import type { Transaction } from '@zusage/db';
import { createArticle, publishArticle } from '@zusage/knowledge';
import { readArticles } from './content.ts';
import { daysAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';

/** Articles, published as an author would. */
export async function seedArticles(trx: Transaction, { catalogue, now }: SeedContext): Promise<void> {
  for (const { lastCheckedDays, ...text } of readArticles(catalogue.id)) {
    const { slug, revision } = await createArticle(trx, catalogue.id, text);
    await publishArticle(trx, catalogue.id, {
      slug,
      language: text.language,
      revision,
      personId: null,
      checkedAt: daysAfter(now, -lastCheckedDays),
    });
  }
}
