import type { Expression, ExpressionBuilder, Schema, SqlBool, Transaction } from '@zusage/db';
import { toDocument, type Document } from './document.ts';

/** Whose documents somebody may have, beside those that are for every customer; null: everybody's. */
export type DocumentReach = string[] | null;

/** Documents that are there to be read, by title. */
export async function listDocuments(
  trx: Transaction,
  providerId: string,
  reach: DocumentReach,
): Promise<Document[]> {
  const rows = await trx
    .selectFrom('app.document')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('withdrawn_at', 'is', null)
    .where(within(reach))
    .orderBy('slug')
    .execute();
  return rows.map(toDocument);
}

/** Null for one that was withdrawn, is somebody else's, or never was: a reader cannot tell which (S56). */
export async function findDocument(
  trx: Transaction,
  providerId: string,
  slug: string,
  reach: DocumentReach,
): Promise<Document | null> {
  const row = await trx
    .selectFrom('app.document')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('slug', '=', slug)
    .where('withdrawn_at', 'is', null)
    .where(within(reach))
    .executeTakeFirst();
  return row ? toDocument(row) : null;
}

/** All that ever were, for those who look after them: what is there first, then what was withdrawn, by title. */
export async function listAllDocuments(trx: Transaction, providerId: string): Promise<Document[]> {
  const rows = await trx
    .selectFrom('app.document')
    .selectAll()
    .where('provider_id', '=', providerId)
    .orderBy('withdrawn_at', (order) => order.desc().nullsFirst())
    .orderBy('slug')
    .execute();
  return rows.map(toDocument);
}

function within(reach: DocumentReach) {
  return (where: ExpressionBuilder<Schema, 'app.document'>): Expression<SqlBool> => {
    if (reach === null) return where.lit(true);
    const forAll = where('organisation_id', 'is', null);
    return reach.length === 0 ? forAll : where.or([forAll, where('organisation_id', 'in', reach)]);
  };
}
