import { sql, type Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { languages, type Language } from './language.ts';
import { limits } from './limits.ts';
import { slugOf } from './slug.ts';

/** What readers browse by: `topic` (what one wants to do, what went wrong) or `product` (a family of products). */
export const shelfKinds = ['topic', 'product'] as const;
export type ShelfKind = (typeof shelfKinds)[number];

export type ShelfName = Record<Language, string>;

export interface Shelf {
  /** Stands in addresses and never changes. */
  key: string;
  name: ShelfName;
}

const tables = { topic: 'app.topic', product: 'app.product_family' } as const satisfies Record<
  ShelfKind,
  string
>;

/** In the provider's order. */
export async function listShelves(trx: Transaction, providerId: string, kind: ShelfKind): Promise<Shelf[]> {
  const { rows } = await sql<Shelf>`
    select key, name from ${sql.table(tables[kind])} where provider_id = ${providerId} order by position, key`.execute(
    trx,
  );
  return rows;
}

/**
 * Makes a shelf with a key of its own, as the last one.
 * @throws AppError invalid_input as `saveShelf`; conflict if there is one with this name already
 */
export async function addShelf(
  trx: Transaction,
  providerId: string,
  kind: ShelfKind,
  name: ShelfName,
): Promise<void> {
  const key = slugOf(name.de).slice(0, 60);
  const shelves = await listShelves(trx, providerId, kind);
  if (name.de.trim() !== '' && shelves.some((shelf) => shelf.key === key)) throw new AppError('conflict');
  await saveShelf(trx, providerId, kind, { key, name });
}

/**
 * Makes a shelf, or names one anew; a new one stands last.
 * @throws AppError invalid_input naming `key` or the language of the name that is missing or too long
 */
export async function saveShelf(
  trx: Transaction,
  providerId: string,
  kind: ShelfKind,
  shelf: Shelf,
): Promise<void> {
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(shelf.key)) throw invalidField('key', 'unknown_value');
  const table = sql.table(tables[kind]);
  const name = JSON.stringify(checkName(shelf.name));
  await sql`
    insert into ${table} (provider_id, key, name, position)
      values (${providerId}, ${shelf.key}, ${name},
              (select coalesce(max(position), 0) + 1 from ${table} where provider_id = ${providerId}))
      on conflict (provider_id, key) do update set name = excluded.name`.execute(trx);
}

function checkName(name: ShelfName): ShelfName {
  for (const language of languages) {
    const text = name[language];
    if (text.trim() === '') throw invalidField(language, 'required');
    if (text.length > limits.topic) throw invalidField(language, 'too_long', { max: limits.topic });
    if (text.includes('\0') || !text.isWellFormed()) throw invalidField(language, 'wrong_type');
  }
  return { de: name.de.trim(), en: name.en.trim(), fr: name.fr.trim() };
}

/** Removes a shelf on which nothing stands. @throws AppError not_found; conflict while an article has it */
export async function removeShelf(
  trx: Transaction,
  providerId: string,
  kind: ShelfKind,
  key: string,
): Promise<void> {
  const inUse =
    kind === 'topic'
      ? sql`select 1 from app.article where provider_id = ${providerId} and topic = ${key}`
      : sql`select 1 from app.article_product where provider_id = ${providerId} and product = ${key}`;
  const { rows } = await sql<{ used: boolean }>`
    select exists (${inUse}) as used from ${sql.table(tables[kind])}
     where provider_id = ${providerId} and key = ${key} for update`.execute(trx);
  const [shelf] = rows;
  if (!shelf) throw new AppError('not_found');
  if (shelf.used) throw new AppError('conflict');
  await sql`delete from ${sql.table(tables[kind])} where provider_id = ${providerId} and key = ${key}`.execute(
    trx,
  );
}

/** @throws AppError invalid_input for a topic or product that the provider does not have; '' is no topic */
export async function checkShelves(
  trx: Transaction,
  providerId: string,
  wanted: { topic: string; products: readonly string[] },
): Promise<void> {
  const topics = wanted.topic === '' ? [] : await listShelves(trx, providerId, 'topic');
  if (wanted.topic !== '' && !topics.some(({ key }) => key === wanted.topic))
    throw invalidField('topic', 'unknown_value');
  if (wanted.products.length === 0) return;
  const products = await listShelves(trx, providerId, 'product');
  if (wanted.products.some((product) => !products.some(({ key }) => key === product)))
    throw invalidField('products', 'unknown_value');
}
