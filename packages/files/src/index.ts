export { ACCEPTED_ENDINGS, checkFile, type CheckedFile, type FileFault } from './check-file.ts';
export { attachmentNamed } from './content-disposition.ts';
export { createDiskStore } from './disk-store.ts';
export { fileNameOf, type FileName } from './file-name.ts';
export type { FileStore, OpenFile, StoredFile } from './file-store.ts';
export { filesFolder } from './folder.ts';
