export {
  DOCUMENT_KINDS,
  type Document,
  type DocumentFile,
  type DocumentKind,
  type DocumentLanguage,
} from './document.ts';
export { findDocument, listAllDocuments, listDocuments, type DocumentReach } from './read.ts';
export { slugOf } from './slug.ts';
export { addDocument, replaceDocumentFile, withdrawDocument, type NewDocument } from './write.ts';
