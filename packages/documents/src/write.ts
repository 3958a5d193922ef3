import { newId, type Transaction } from '@zusage/db';
import type { Document, DocumentFile, DocumentKind, DocumentLanguage } from './document.ts';
import { slugOf } from './slug.ts';

export interface NewDocument {
  kind: DocumentKind;
  title: Record<DocumentLanguage, string>;
  /** Null: for every customer. */
  organisationId: string | null;
  language: DocumentLanguage;
  file: DocumentFile;
  /** Who put it there; null for the product itself. */
  changedBy: string | null;
}

const SLUGS_TRIED_MAX = 50;

/** Makes a document; the second of one title gets a number into its address. @returns its slug */
export async function addDocument(
  trx: Transaction,
  providerId: string,
  document: NewDocument,
): Promise<string> {
  const base = slugOf(document.title.de);
  for (let count = 1; count <= SLUGS_TRIED_MAX; count += 1) {
    const slug = count === 1 ? base : `${base}-${count}`;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('app.document')
      .values({
        provider_id: providerId,
        id: newId(),
        slug,
        kind: document.kind,
        title: JSON.stringify(document.title),
        organisation_id: document.organisationId,
        language: document.language,
        ...columnsOf(document.file),
        changed_by: document.changedBy,
      })
      .onConflict((conflict) => conflict.columns(['provider_id', 'slug']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return slug;
  }
  throw new Error(`too many documents are called ${base}`);
}

/** Puts another file into a document's place: same title, same address, same readers. False if there is no such document. */
export async function replaceDocumentFile(
  trx: Transaction,
  providerId: string,
  change: { slug: string; file: DocumentFile; at: Date; changedBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('app.document')
    .set({ ...columnsOf(change.file), changed_at: change.at, changed_by: change.changedBy })
    .where('provider_id', '=', providerId)
    .where('slug', '=', change.slug)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** From now on nobody can have it; the record that it was there stays. False if there is no such document. */
export async function withdrawDocument(
  trx: Transaction,
  providerId: string,
  { slug, at }: { slug: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('app.document')
    .set({ withdrawn_at: at })
    .where('provider_id', '=', providerId)
    .where('slug', '=', slug)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const columnsOf = (file: Document['file']) => ({
  file_name: file.name,
  media_type: file.mediaType,
  bytes: file.bytes,
  sha256: file.sha256,
});
