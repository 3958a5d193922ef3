import type { Locale } from '@zusage/i18n';
import type { Layout } from '@zusage/press';
import type { Statement } from '../statement.ts';
import { pageData } from './page-data.ts';

export interface PrintedCertificate {
  statement: Statement;
  locale: Locale;
}

/** The certificate on A4. */
export const layout: Layout<PrintedCertificate> = {
  template: new URL('certificate.typ', import.meta.url),
  data: ({ statement, locale }, text) => pageData(statement, locale, text),
  madeAt: ({ statement }) => new Date(statement.issuedAt),
};
