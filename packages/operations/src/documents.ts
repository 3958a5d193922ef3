import { findDocument, listDocuments, type Document, type DocumentKind } from '@zusage/documents';
import { AppError } from '@zusage/errors';
import type { FileStore } from '@zusage/files';
import type { Locale } from '@zusage/i18n';
import { organisationNames } from '@zusage/identity';
import { toInstant, type Instant } from './instant.ts';
import type { PersonScope } from './scope.ts';
import { visibleRecords } from './visibility.ts';

export interface DocumentView {
  /** Stands in its address. */
  slug: string;
  title: string;
  kind: DocumentKind;
  /** The language it is written in. */
  language: Locale;
  /** What it is saved as. */
  fileName: string;
  mediaType: string;
  bytes: number;
  /** When this file was put there. */
  changedAt: Instant;
  /** The customer it is for; null: for every customer. */
  organisation: string | null;
  /** Below the portal's own address. */
  url: string;
}

/** Documents of the service that the reader may have (N-10): those for everybody, and those for the reader's customer. */
export async function listDocumentViews(scope: PersonScope): Promise<DocumentView[]> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { accounts } = await visibleRecords(trx, scope);
    const documents = await listDocuments(trx, scope.providerId, accounts);
    const nameOf = await organisationNames(
      trx,
      scope.providerId,
      documents.map(({ organisationId }) => organisationId),
    );
    return documents.map((document) => toDocumentView(document, scope, nameOf(document.organisationId)));
  });
}

export function toDocumentView(
  document: Document,
  { locale, providerId }: Pick<PersonScope, 'locale' | 'providerId'>,
  organisation: string | null,
): DocumentView {
  return {
    slug: document.slug,
    title: document.title[locale],
    kind: document.kind,
    language: document.language,
    fileName: document.file.name,
    mediaType: document.file.mediaType,
    bytes: document.file.bytes,
    changedAt: toInstant(document.changedAt),
    organisation,
    url: `/${providerId}/documents/${document.slug}`,
  };
}

/** A document with its content, for whoever may have it at this moment. */
export interface OpenDocument {
  fileName: string;
  mediaType: string;
  bytes: number;
  content: () => ReadableStream<Uint8Array>;
}

/**
 * Asked anew for each download: no address outlives the right to it (S12, S56).
 *
 * @throws AppError not_found for what was withdrawn, is somebody else's or never was; unavailable when the file is gone
 */
export async function openDocument(
  scope: PersonScope,
  files: FileStore,
  slug: string,
): Promise<OpenDocument> {
  const document = await scope.database.tenant(scope.providerId, async (trx) =>
    findDocument(trx, scope.providerId, slug, (await visibleRecords(trx, scope)).accounts),
  );
  if (!document) throw new AppError('not_found');
  const file = await files.open(scope.providerId, document.file.sha256);
  if (!file) throw new AppError('unavailable');
  return {
    fileName: document.file.name,
    mediaType: document.file.mediaType,
    bytes: file.bytes,
    content: file.stream,
  };
}
