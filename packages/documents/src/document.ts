import type { Schema, Selectable } from '@zusage/db';

/** What a document is, in the order in which readers look for it. */
export const DOCUMENT_KINDS = [
  'service_description',
  'data_sheet',
  'price_list',
  'data_processing',
  'report',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export type DocumentLanguage = 'de' | 'en' | 'fr';

/** The file behind a document, as it was checked and kept. */
export interface DocumentFile {
  /** Safe to show and to save under. */
  name: string;
  mediaType: string;
  bytes: number;
  /** Its name in the file store. */
  sha256: string;
}

/** A document of the service (N-10). */
export interface Document {
  id: string;
  /** Stands in addresses. */
  slug: string;
  kind: DocumentKind;
  title: Record<DocumentLanguage, string>;
  /** Null: for every customer. */
  organisationId: string | null;
  /** The language it is written in. */
  language: DocumentLanguage;
  file: DocumentFile;
  changedAt: Date;
  withdrawnAt: Date | null;
}

export function toDocument(row: Selectable<Schema['app.document']>): Document {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind as DocumentKind,
    title: row.title as Document['title'],
    organisationId: row.organisation_id,
    language: row.language as DocumentLanguage,
    file: { name: row.file_name, mediaType: row.media_type, bytes: row.bytes, sha256: row.sha256 },
    changedAt: row.changed_at,
    withdrawnAt: row.withdrawn_at,
  };
}
