import type { Locale } from '@zusage/i18n';
import { pressPdf } from '@zusage/press';
import type { Statement } from '../statement.ts';
import type { PrintedCertificate } from './layout.ts';

const layout = new URL('layout.ts', import.meta.url);

/**
 * Prints a certificate in the press's thread.
 * @throws Error when the document cannot be printed, see `renderCertificate`
 */
export function printCertificate(statement: Statement, locale: Locale): Promise<Buffer> {
  const input: PrintedCertificate = { statement, locale };
  return pressPdf(layout, input);
}
