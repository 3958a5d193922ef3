import type { Locale } from '@zusage/i18n';
import { renderPdf } from '@zusage/press';
import type { Statement } from '../statement.ts';
import { layout } from './layout.ts';

/**
 * The certificate as PDF/A-2a and PDF/UA-1 on A4. The same statement in the same language is the same bytes; markup in
 * what people wrote stays text (S45).
 *
 * @throws Error when the document does not keep one of the two standards
 */
export const renderCertificate = (statement: Statement, locale: Locale): Promise<Buffer> =>
  renderPdf(layout, { statement, locale });
