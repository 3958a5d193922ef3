import {
  addDocument,
  findDocument,
  listAllDocuments,
  replaceDocumentFile,
  withdrawDocument,
  type DocumentFile,
  type DocumentKind,
  type DocumentLanguage,
} from '@zusage/documents';
import { AppError, invalidField } from '@zusage/errors';
import { checkFile, type FileFault, type FileStore } from '@zusage/files';
import type { Locale } from '@zusage/i18n';
import { findOrganisationByNumber, organisationNames } from '@zusage/identity';
import { audit } from './audit.ts';
import { toDocumentView, type DocumentView } from './documents.ts';
import { databaseNow, toInstantOrNull, type Instant } from './instant.ts';
import type { PersonScope } from './scope.ts';

/** The largest document: a manual with pictures fits. */
export const DOCUMENT_BYTES_MAX = 20 * 1024 * 1024;

export interface ManagedDocument extends DocumentView {
  withdrawnAt: Instant | null;
}

/** A file as it was sent; nothing of it is believed before it was checked. */
export interface SentFile {
  name: string;
  content: Uint8Array;
}

export interface DocumentRequest {
  kind: DocumentKind;
  title: Record<Locale, string>;
  language: DocumentLanguage;
  /** Customer number; null: for every customer. */
  customerNumber: string | null;
  file: SentFile;
}

/** Every document of the provider, withdrawn ones last. */
export async function listManagedDocuments(scope: PersonScope): Promise<ManagedDocument[]> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const documents = await listAllDocuments(trx, scope.providerId);
    const ids = documents.map(({ organisationId }) => organisationId);
    const nameOf = await organisationNames(trx, scope.providerId, ids);
    return documents.map((document) => ({
      ...toDocumentView(document, scope, nameOf(document.organisationId)),
      withdrawnAt: toInstantOrNull(document.withdrawnAt),
    }));
  });
}

/** @throws AppError invalid_input on `file` or `customerNumber`, payload_too_large */
export async function publishDocument(
  scope: PersonScope,
  files: FileStore,
  request: DocumentRequest,
): Promise<{ slug: string }> {
  const file = await keep(scope, files, request.file);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { customerNumber } = request;
    const organisation =
      customerNumber === null ? null : await findOrganisationByNumber(trx, scope.providerId, customerNumber);
    if (customerNumber !== null && !organisation) throw invalidField('customerNumber', 'unknown_value');
    const slug = await addDocument(trx, scope.providerId, {
      kind: request.kind,
      title: request.title,
      language: request.language,
      organisationId: organisation?.id ?? null,
      file,
      changedBy: scope.actor.person.id,
    });
    await audit(trx, scope, {
      action: 'document.added',
      subject: { kind: 'document', reference: slug },
      organisationId: organisation?.id ?? null,
      details: { title: request.title.de, file: file.name, bytes: file.bytes },
    });
    return { slug };
  });
}

/** Puts another file in its place; title, readers and address stay. @throws as `publishDocument`, and not_found */
export async function replaceDocument(
  scope: PersonScope,
  files: FileStore,
  request: { slug: string; file: SentFile },
): Promise<void> {
  const file = await keep(scope, files, request.file);
  await scope.database.tenant(scope.providerId, async (trx) => {
    const { slug } = request;
    const document = await findDocument(trx, scope.providerId, slug, null);
    const at = await databaseNow(trx);
    const changedBy = scope.actor.person.id;
    if (!document || !(await replaceDocumentFile(trx, scope.providerId, { slug, file, at, changedBy })))
      throw new AppError('not_found');
    await audit(trx, scope, {
      action: 'document.changed',
      subject: { kind: 'document', reference: slug },
      organisationId: document.organisationId,
      details: { before: document.file.name, file: file.name, bytes: file.bytes },
    });
  });
}

/** Nobody can have it from this moment on. @throws AppError not_found */
export async function takeDocumentBack(scope: PersonScope, slug: string): Promise<void> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    const document = await findDocument(trx, scope.providerId, slug, null);
    const at = await databaseNow(trx);
    if (!document || !(await withdrawDocument(trx, scope.providerId, { slug, at })))
      throw new AppError('not_found');
    await audit(trx, scope, {
      action: 'document.removed',
      subject: { kind: 'document', reference: slug },
      organisationId: document.organisationId,
      details: { title: document.title.de },
    });
  });
}

const PROBLEMS = {
  bad_name: 'file_name',
  kind_not_accepted: 'file_kind',
  content_differs: 'file_content',
  empty: 'required',
} as const satisfies Record<FileFault, string>;

/** Checked, then kept. The row that names it follows in a transaction; bytes that no row names are nobody's to read. */
async function keep(
  { providerId }: PersonScope,
  files: FileStore,
  { name, content }: SentFile,
): Promise<DocumentFile> {
  if (content.length > DOCUMENT_BYTES_MAX) throw new AppError('payload_too_large');
  const checked = await checkFile(name, content);
  if (typeof checked === 'string') throw invalidField('file', PROBLEMS[checked]);
  const stored = await files.put(providerId, [content], { bytesMax: DOCUMENT_BYTES_MAX });
  return { ...checked, ...stored };
}
