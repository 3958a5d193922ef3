import { readFileSync } from 'node:fs';
import type { Locale } from '@zusage/i18n';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Statement } from '../statement.ts';
import { declareUniversalAccess } from './conformance.ts';
import { readFonts } from './fonts.ts';
import { pageData } from './page-data.ts';
import { commonSigns, printable } from './printable.ts';

interface Press {
  compiler: NodeCompiler;
  template: string;
  signs: ReadonlySet<number>;
}

let press: Promise<Press> | undefined;

/** Compiler, faces and template, read when the first certificate is printed; most processes never print one. */
async function openPress(): Promise<Press> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = readFonts();
  return {
    // A folder that is not there: the template reads no file.
    compiler: NodeCompiler.create({ workspace: '/nonexistent', fontArgs: [{ fontBlobs: fonts }] }),
    template: readFileSync(new URL('certificate.typ', import.meta.url), 'utf8'),
    signs: commonSigns(fonts),
  };
}

/**
 * The certificate as PDF/A-2a and PDF/UA-1 on A4. The same statement in the same language is the same bytes; markup in
 * what people wrote stays text (S45).
 *
 * @throws Error when the document does not keep one of the two standards
 */
export async function renderCertificate(statement: Statement, locale: Locale): Promise<Buffer> {
  press ??= openPress();
  const { compiler, template, signs } = await press;
  const data = JSON.stringify(pageData(statement, locale, (text) => printable(text, signs)));
  const result = compiler.compile({ mainFileContent: template, inputs: { data } });
  const document = result.result;
  if (!document) throw new Error(`certificate template: ${faults(compiler, result)}`);
  try {
    return print(compiler, document, statement);
  } finally {
    // What the compiler remembers of other certificates makes none faster and only fills the memory.
    compiler.evictCache(CACHED_COMPILATIONS_MAX);
  }
}

const CACHED_COMPILATIONS_MAX = 10;

function print(compiler: NodeCompiler, document: NodeTypstDocument, { issuedAt }: Statement): Buffer {
  const creationTimestamp = Math.floor(Date.parse(issuedAt) / 1000);
  compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
  return declareUniversalAccess(compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp }));
}

function faults(compiler: NodeCompiler, result: ReturnType<NodeCompiler['compile']>): string {
  const found = result.takeDiagnostics();
  return found ? JSON.stringify(compiler.fetchDiagnostics(found)) : 'no document';
}
