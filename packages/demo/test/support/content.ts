import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { demoProviderIds, readKnowledge, readProvider } from '../../src/content.ts';

const CONTENT = new URL('../../content/', import.meta.url);

/** An article with everything that its file states, read apart from the seeding's own reader. */
export interface Article {
  slug: string;
  language: string;
  body: string;
  title: string;
  audience: string;
  topic: string;
  products: string[];
  checked: number;
  summary: string;
}

function readArticle(provider: string, file: string): Article {
  const [, slug = '', language = ''] = /^([a-z0-9][a-z0-9-]*)\.(de|en|fr)\.md$/.exec(file) ?? [];
  const text = readFileSync(new URL(`${provider}/articles/${file}`, CONTENT), 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { slug, language, body, ...(parse(front) as Omit<Article, 'slug' | 'language' | 'body'>) };
}

/** All demo content as the files give it. */
export const contents = demoProviderIds().map((id) => ({
  id,
  text: readFileSync(new URL(`${id}/provider.yaml`, CONTENT), 'utf8'),
  data: readProvider(id),
  knowledge: readKnowledge(id),
  articles: readdirSync(new URL(`${id}/articles/`, CONTENT)).map((file) => readArticle(id, file)),
}));
