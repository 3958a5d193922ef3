import type { FileStore } from '@zusage/files';
import { locales, type Locale } from '@zusage/i18n';
import type { SigningKeys } from '@zusage/keys';
import { printCertificate } from './pdf/press.ts';
import { sealPdf } from './seal.ts';
import type { Statement } from './statement.ts';
import { signToken } from './token.ts';

/** What makes certificates out: the keys that sign them, and where their bytes are kept. */
export interface CertificateOffice {
  keys: SigningKeys;
  files: FileStore;
  /** Base of the address that a certificate's QR code names; never taken from a request (S19). */
  publicUrl: string;
}

export interface MadeOut {
  /** The statement as a JWS. */
  token: string;
  documents: CertificateDocument[];
}

export interface CertificateDocument {
  language: Locale;
  sha256: string;
  bytes: number;
}

/** A certificate's PDF with a thousand products stays below it. */
export const PDF_BYTES_MAX = 4_000_000;

/**
 * Signs a statement and prints it in each language; the PDFs are in the file store when it returns.
 */
export async function makeOut(
  statement: Statement,
  { keys, files }: Pick<CertificateOffice, 'keys' | 'files'>,
): Promise<MadeOut> {
  const key = await keys.signing(statement.provider.id);
  const token = await signToken(statement, key);
  const documents: CertificateDocument[] = [];
  for (const language of locales) {
    const pdf = await sealPdf(await printCertificate(statement, language), token, {
      statement,
      locale: language,
      key,
    });
    const { sha256, bytes } = await files.put(statement.provider.id, [pdf], { bytesMax: PDF_BYTES_MAX });
    documents.push({ language, sha256, bytes });
  }
  return { token, documents };
}
