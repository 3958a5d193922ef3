import type { CertificateOffice } from '@zusage/certificates';
import type { Database } from '@zusage/db';
import type { FileStore } from '@zusage/files';

/** What an import works with, in the portal, the worker and at the command line. */
export interface ImportDesk {
  database: Database;
  providerId: string;
  files: FileStore;
  /** What signs and prints certificates; needed for files of certificates alone. */
  certificates?: CertificateOffice | undefined;
}
