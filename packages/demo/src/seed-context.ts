import type { Catalogue } from '@zusage/catalogue';
import type { CertificateOffice } from '@zusage/certificates';
import type { FileStore } from '@zusage/files';
import type { DemoSecrets } from './secrets.ts';

/** What every part of the seeding works with. */
export interface SeedContext {
  catalogue: Catalogue;
  secrets: DemoSecrets;
  now: Date;
  /** Where the bytes of documents go. */
  files: FileStore;
  /** What signs and prints certificates. */
  certificates: CertificateOffice;
}
