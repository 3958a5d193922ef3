import type { Database } from '@zusage/db';
import { asOwner } from '@zusage/db/testing';
import {
  audiencesOf,
  createArticle,
  publishArticle,
  searchKnowledge,
  type Language,
  type Reader,
} from '../../src/index.ts';

export const provider = 'alpha';
export const otherProvider = 'beta';
export const nobody = { personId: null, widgetKeyId: null };

/** Two tenants without articles. */
export async function addProviders(url: string): Promise<void> {
  await asOwner(
    url,
    `insert into app.provider (provider_id, name, accent, time_zone)
     values ('alpha', 'Alpha', '#336699', 'Europe/Berlin'), ('beta', 'Beta', '#993366', 'Europe/Berlin')`,
    `insert into app.topic (provider_id, key, name, position)
     select 'alpha', key, jsonb_build_object('de', key, 'en', key || ' (en)', 'fr', key || ' (fr)'), position
       from (values ('allgemein', 1), ('listen', 2)) t (key, position)`,
    `insert into app.product_family (provider_id, key, name, position)
     select 'alpha', key, jsonb_build_object('de', key, 'en', key || ' (en)', 'fr', key || ' (fr)'), position
       from (values ('server', 1), ('laufwerk', 2)) t (key, position)`,
  );
}

export interface Written {
  slug: string;
  title: string;
  body?: string;
  language?: Language;
  audience?: string;
  topic?: string;
  products?: string[];
  summary?: string;
}

/** Writes and publishes one text. */
export async function publish(database: Database, written: Written, of = provider): Promise<void> {
  const language = written.language ?? 'de';
  await database.tenant(of, async (trx) => {
    const { slug, revision } = await createArticle(trx, of, {
      slug: written.slug,
      language,
      title: written.title,
      body: written.body ?? 'Text.',
      audience: written.audience ?? 'public',
      topic: written.topic ?? '',
      products: written.products ?? [],
      summary: written.summary ?? '',
    });
    await publishArticle(trx, of, { slug, language, revision, personId: null });
  });
}

export interface Question {
  language?: Language;
  reader?: Reader;
  limit?: number;
  of?: string;
}

/** Searches as a reader and returns the answer. */
export async function search(database: Database, query: string, question: Question = {}) {
  const of = question.of ?? provider;
  return await database.tenant(of, (trx) =>
    searchKnowledge(trx, of, {
      query,
      language: question.language ?? 'de',
      limit: question.limit ?? 10,
      audiences: audiencesOf(question.reader ?? 'public'),
      ...nobody,
    }),
  );
}

export async function slugs(database: Database, query: string, question: Question = {}): Promise<string[]> {
  return (await search(database, query, question)).items.map((item) => item.slug);
}
