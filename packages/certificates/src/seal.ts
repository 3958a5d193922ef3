import { createHash } from 'node:crypto';
import type { Locale } from '@zusage/i18n';
import { isPublicKey, type PublicKey, type SigningKey } from '@zusage/keys';
import { STATEMENT_FORMAT, type Statement } from './statement.ts';
import { signToken, verifyToken } from './token.ts';

// A certificate's PDF carries its proof in two comment lines after its last object, where every reader passes over them
// and no offset moves: the signed statement, and a signature over every other byte of the file, that line included.

const SEAL_FORMAT = 'zusage-certificate-pdf/1';
const STATEMENT_LINE = `%${STATEMENT_FORMAT} `;
const SEAL_LINE = `%${SEAL_FORMAT} `;
const END = '\nstartxref\n';

/** @param token the signed statement of the same certificate */
export async function sealPdf(
  pdf: Buffer,
  token: string,
  { statement, locale, key }: { statement: Statement; locale: Locale; key: SigningKey },
): Promise<Buffer> {
  const stated = withLine(pdf, `${STATEMENT_LINE}${token}`);
  const seal = await signToken(
    {
      format: SEAL_FORMAT,
      provider: statement.provider.id,
      number: statement.number,
      language: locale,
      sha256: sha256(stated),
      bytes: stated.length,
    },
    key,
  );
  return withLine(stated, `${SEAL_LINE}${seal}`);
}

/** `altered`: a byte differs; `unsigned`: no certificate's PDF at all; `unknown_key`: signed by none of these keys. */
export type PdfFault = 'altered' | 'unsigned' | 'unknown_key';

export type PdfVerdict =
  | { intact: true; statement: Statement; language: string; kid: string; sha256: string }
  | { intact: false; fault: PdfFault };

/** Whether every byte of a file is what was issued. Needs the published keys and nothing else. */
export async function verifyPdf(file: Buffer, keys: readonly PublicKey[]): Promise<PdfVerdict> {
  const text = file.toString('latin1');
  const seal = lineOf(text, SEAL_LINE);
  const token = lineOf(text, STATEMENT_LINE);
  if (seal === null || token === null) {
    const looksIssued = text.startsWith('%PDF-') && (seal !== null || token !== null);
    return { intact: false, fault: looksIssued ? 'altered' : 'unsigned' };
  }
  const [sealed, stated] = await Promise.all([verifyToken(seal, keys), verifyToken(token, keys)]);
  for (const checked of [sealed, stated])
    if ('fault' in checked) return { intact: false, fault: checked.fault };
  if ('fault' in sealed || 'fault' in stated) return { intact: false, fault: 'altered' };
  const { payload } = sealed;
  const statement = readStatement(stated.payload);
  const rest = Buffer.from(text.replace(`\n${SEAL_LINE}${seal}`, ''), 'latin1');
  const isSame =
    statement !== null &&
    isSeal(payload) &&
    payload.provider === statement.provider.id &&
    payload.number === statement.number &&
    payload.sha256 === sha256(rest) &&
    // The line at its own place, and once: moving it would leave the rest as it was.
    withLine(rest, `${SEAL_LINE}${seal}`).equals(file);
  return isSame
    ? { intact: true, statement, language: payload.language, kid: sealed.kid, sha256: sha256(file) }
    : { intact: false, fault: 'altered' };
}

/** What a verified token's payload states; null where it is no certificate's. */
export function readStatement(payload: unknown): Statement | null {
  const isStatement =
    typeof payload === 'object' &&
    payload !== null &&
    'format' in payload &&
    payload.format === STATEMENT_FORMAT;
  // Signed by us in this format: its shape is the one that was signed.
  return isStatement ? (payload as Statement) : null;
}

/** What a certificate's own token states. Not verified: for the database's, which nobody but the product writes. */
export function statementOf({ token }: { token: string | null }): Statement | null {
  const payload = token?.split('.')[1];
  return payload ? readStatement(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))) : null;
}

interface Seal {
  provider: string;
  number: string;
  language: string;
  sha256: string;
}

const isSeal = (payload: unknown): payload is Seal =>
  typeof payload === 'object' && payload !== null && 'format' in payload && payload.format === SEAL_FORMAT;

/** Keys of a published set, or of a file of keys. @throws Error for anything else */
export function readKeySet(content: unknown): PublicKey[] {
  const keys = typeof content === 'object' && content !== null && 'keys' in content ? content.keys : null;
  if (!Array.isArray(keys) || !keys.every(isPublicKey))
    throw new Error('not a set of certificate keys (JWKS)');
  return keys;
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function withLine(pdf: Buffer, line: string): Buffer {
  const at = pdf.lastIndexOf(END);
  if (at < 0) throw new Error('a PDF without its end');
  return Buffer.concat([pdf.subarray(0, at), Buffer.from(`\n${line}`, 'latin1'), pdf.subarray(at)]);
}

/** The rest of the last line that begins so. */
function lineOf(text: string, begin: string): string | null {
  const at = text.lastIndexOf(`\n${begin}`);
  if (at < 0) return null;
  const from = at + 1 + begin.length;
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end);
}
