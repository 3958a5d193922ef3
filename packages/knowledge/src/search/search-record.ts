import { sql, type Transaction } from '@zusage/db';
import { bestLanguage, type Language } from '../language.ts';

/** Who made a search: a person, the visitor of a widget key, or (both null) somebody not signed in. */
export interface SearchOwner {
  personId: string | null;
  widgetKeyId: string | null;
}

export interface SearchRecord {
  query: string;
  /** In the order they were read; the title is the published one, for an article since retracted the author's. */
  read: { slug: string; title: string }[];
  solved: boolean;
}

const readMax = 50;

/**
 * Notes that an article was opened from a search. Does nothing for a search that is not the owner's: ids in addresses
 * are forgeable, and a reader must not learn whether one exists.
 */
export async function markRead(
  trx: Transaction,
  providerId: string,
  searchId: string,
  slug: string,
  owner: SearchOwner,
): Promise<void> {
  await owned(trx, providerId, searchId, owner)
    .set({ read_slugs: sql<string[]>`array_append(read_slugs, ${slug})` })
    .where(sql<boolean>`not ${slug} = any (read_slugs) and cardinality(read_slugs) < ${readMax}`)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('app.article').select('id').where('provider_id', '=', providerId).where('slug', '=', slug),
      ),
    )
    .execute();
}

/** Notes that the reader found the answer; like `markRead` silent about what is not the owner's. */
export async function markSolved(
  trx: Transaction,
  providerId: string,
  searchId: string,
  owner: SearchOwner,
): Promise<void> {
  await owned(trx, providerId, searchId, owner).set({ solved: true }).execute();
}

/** Whether a search may go with a ticket of this owner. */
export async function searchBelongsTo(
  trx: Transaction,
  providerId: string,
  searchId: string,
  owner: SearchOwner,
): Promise<boolean> {
  if (!isUuid(searchId)) return false;
  const row = await trx
    .selectFrom('app.knowledge_search')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('id', '=', searchId)
    .where('person_id', 'is not distinct from', owner.personId)
    .where('widget_key_id', 'is not distinct from', owner.widgetKeyId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was searched and read, for the ticket that carries the search; null if there is none. */
export async function getSearch(
  trx: Transaction,
  providerId: string,
  searchId: string,
  language: Language,
): Promise<SearchRecord | null> {
  const row = await trx
    .selectFrom('app.knowledge_search')
    .select(['query', 'read_slugs', 'solved'])
    .where('provider_id', '=', providerId)
    .where('id', '=', searchId)
    .executeTakeFirst();
  if (!row) return null;
  const titles = await titlesOf(trx, providerId, row.read_slugs, language);
  return {
    query: row.query,
    read: row.read_slugs.map((slug) => ({ slug, title: titles.get(slug) ?? slug })),
    solved: row.solved,
  };
}

async function titlesOf(
  trx: Transaction,
  providerId: string,
  slugs: readonly string[],
  language: Language,
): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const texts = await trx
    .selectFrom('app.article as a')
    .innerJoin('app.article_text as t', (join) =>
      join.onRef('t.provider_id', '=', 'a.provider_id').onRef('t.article_id', '=', 'a.id'),
    )
    .leftJoin('app.article_old_slug as o', (join) =>
      join
        .onRef('o.provider_id', '=', 'a.provider_id')
        .onRef('o.article_id', '=', 'a.id')
        .on('o.slug', 'in', slugs),
    )
    .select(['a.slug', 'o.slug as oldSlug', 't.language', 't.published_title', 't.draft_title'])
    .where('a.provider_id', '=', providerId)
    .where(({ or, eb }) => or([eb('a.slug', 'in', slugs), eb('o.slug', 'in', slugs)]))
    .execute();
  return new Map(
    slugs.flatMap((slug) => {
      const ofArticle = texts.filter((text) => text.slug === slug || text.oldSlug === slug);
      const published = ofArticle.filter((text) => text.published_title !== null);
      const text = bestLanguage(published, language) ?? bestLanguage(ofArticle, language);
      return text ? [[slug, text.published_title ?? text.draft_title] as const] : [];
    }),
  );
}

function owned(trx: Transaction, providerId: string, searchId: string, owner: SearchOwner) {
  return trx
    .updateTable('app.knowledge_search')
    .where('provider_id', '=', providerId)
    .where('id', '=', isUuid(searchId) ? searchId : null)
    .where('person_id', 'is not distinct from', owner.personId)
    .where('widget_key_id', 'is not distinct from', owner.widgetKeyId);
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
