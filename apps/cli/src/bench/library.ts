import { createDatabase } from '@zusage/db';
import { createArticle, publishArticle, saveShelf, slugOf } from '@zusage/knowledge';
import pg from 'pg';
import type { Article } from './articles.ts';

const PER_TRANSACTION = 100;

/** Writes and publishes the articles as an author would: every row that a real library has, the search's included. */
export async function fillLibrary(
  url: string,
  provider: string,
  articles: readonly Article[],
): Promise<void> {
  const database = createDatabase({ url, poolSize: 1 });
  try {
    await database.tenant(provider, async (trx) => {
      for (const topic of new Set(articles.map((article) => article.topic)))
        await saveShelf(trx, provider, 'topic', {
          key: slugOf(topic),
          name: { de: topic, en: topic, fr: topic },
        });
    });
    for (let from = 0; from < articles.length; from += PER_TRANSACTION) {
      await database.tenant(provider, async (trx) => {
        for (const [index, { title, body, topic, audience }] of articles
          .slice(from, from + PER_TRANSACTION)
          .entries()) {
          const draft = {
            slug: `bench-${from + index}`,
            language: 'de',
            title,
            body,
            topic: slugOf(topic),
            audience,
          };
          const { slug, revision } = await createArticle(trx, provider, draft);
          await publishArticle(trx, provider, { slug, language: 'de', revision, personId: null });
        }
      });
    }
  } finally {
    await database.close();
  }
  await vacuum(url);
}

/** What autovacuum would do some minutes later, and perhaps in the middle of a round. */
async function vacuum(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
