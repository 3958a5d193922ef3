import { sql, type Transaction } from '@zusage/db';
import { headingsOf, plainText } from '../markdown/article-node.ts';
import { parseArticle } from '../markdown/parse.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './normalise.ts';

/**
 * Makes the search say what is published now: one document per published text, none for others. Called in the
 * transaction of every change to what is published or to whom, so that no reader finds what was taken back (S14).
 */
export async function indexArticle(trx: Transaction, providerId: string, articleId: string): Promise<void> {
  const before = await indexedWords(trx, providerId, articleId);
  await trx
    .deleteFrom('app.search_document')
    .where('provider_id', '=', providerId)
    .where('article_id', '=', articleId)
    .execute();

  const texts = await publishedTexts(trx, providerId, articleId);
  const after = new Map<string, Set<string>>();
  for (const text of texts)
    after.set(`${text.language}/${text.audience}`, await addDocument(trx, providerId, articleId, text));

  for (const scope of new Set([...before.keys(), ...after.keys()])) {
    const [language, audience] = scope.split('/');
    const added = after.get(scope) ?? new Set<string>();
    const gone = (before.get(scope) ?? []).filter((word) => !added.has(word));
    await sql`select app.update_search_words(${language}, ${audience}, ${gone}::text[], ${[...added]}::text[])`.execute(
      trx,
    );
  }
}

interface PublishedText {
  slug: string;
  audience: string;
  language: string;
  published_title: string | null;
  published_body: string | null;
}

/** Inserts the text's document and returns its words. */
async function addDocument(
  trx: Transaction,
  providerId: string,
  articleId: string,
  text: PublishedText,
): Promise<Set<string>> {
  const title = text.published_title ?? '';
  const nodes = parseArticle(text.published_body ?? '');
  const body = plainText(nodes);
  const weights = weigh(
    title,
    headingsOf(nodes)
      .map((heading) => heading.text)
      .join(' '),
    body,
  );
  const lexemes = (allowed: string): string =>
    [...weights]
      .filter(([, weight]) => allowed.includes(weight))
      .map(([word, weight]) => `'${word}':1${weight}`)
      .join(' ');
  const scope = sql<string>`app.scope_lexeme(${providerId}, ${text.language}, ${text.audience})`;
  await trx
    .insertInto('app.search_document')
    .values({
      provider_id: providerId,
      article_id: articleId,
      language: text.language,
      audience: text.audience,
      slug: text.slug,
      title,
      body,
      terms: sql<string>`(${scope} || ' ' || ${lexemes('ABD')})::tsvector`,
      title_terms: sql<string>`(${scope} || ' ' || ${lexemes('AB')})::tsvector`,
    })
    .execute();
  return new Set(weights.keys());
}

/** Each word with the weight of the best place it stands in: A title, B heading, D body. */
function weigh(title: string, headings: string, body: string): Map<string, 'A' | 'B' | 'D'> {
  const weights = new Map<string, 'A' | 'B' | 'D'>();
  for (const [text, weight] of [
    [title, 'A'],
    [headings, 'B'],
    [body, 'D'],
  ] as const) {
    for (const { word } of wordsOf(text)) {
      if (!weights.has(word) && !stopWords.has(word)) weights.set(word, weight);
    }
  }
  return weights;
}

async function indexedWords(
  trx: Transaction,
  providerId: string,
  articleId: string,
): Promise<Map<string, string[]>> {
  const documents = await trx
    .selectFrom('app.search_document')
    .select(['language', 'audience', sql<string[]>`tsvector_to_array(terms)`.as('words')])
    .where('provider_id', '=', providerId)
    .where('article_id', '=', articleId)
    .execute();
  return new Map(
    documents.map((document) => [
      `${document.language}/${document.audience}`,
      document.words.filter((word) => !word.startsWith('@')),
    ]),
  );
}

async function publishedTexts(
  trx: Transaction,
  providerId: string,
  articleId: string,
): Promise<PublishedText[]> {
  return await trx
    .selectFrom('app.article as a')
    .innerJoin('app.article_text as t', (join) =>
      join.onRef('t.provider_id', '=', 'a.provider_id').onRef('t.article_id', '=', 'a.id'),
    )
    .select(['a.slug', 'a.audience', 't.language', 't.published_title', 't.published_body'])
    .where('a.provider_id', '=', providerId)
    .where('a.id', '=', articleId)
    .where('t.published_at', 'is not', null)
    .execute();
}
