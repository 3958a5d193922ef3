import type { CertificateOffice } from '@zusage/certificates';
import type { Logger } from '@zusage/config/log';
import type { Settings } from '@zusage/config/settings';
import type { Database } from '@zusage/db';
import type { FileStore } from '@zusage/files';
import type { Providers } from './providers.ts';

/** What every part of the server works with. */
export interface PortalParts {
  database: Database;
  settings: Settings;
  logger: Logger;
  providers: Providers;
  /** Where the bytes of documents lie. */
  files: FileStore;
  /** Signs, prints and keeps certificates. */
  certificates: CertificateOffice;
}
