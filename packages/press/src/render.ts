import { readFileSync } from 'node:fs';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { declareUniversalAccess } from './conformance.ts';
import { readFonts } from './fonts.ts';
import type { Layout } from './layout.ts';
import { commonSigns, printable } from './printable.ts';

interface Press {
  compiler: NodeCompiler;
  signs: ReadonlySet<number>;
}

let press: Promise<Press> | undefined;
const templates = new Map<string, string>();

/** Compiler and faces, read when the first document is printed; most processes never print one. */
async function openPress(): Promise<Press> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = readFonts();
  return {
    // A folder that is not there: no template reads a file.
    compiler: NodeCompiler.create({ workspace: '/nonexistent', fontArgs: [{ fontBlobs: fonts }] }),
    signs: commonSigns(fonts),
  };
}

/**
 * A document as PDF/A-2a and PDF/UA-1. The same input is the same bytes; markup in what people wrote stays text (S45).
 *
 * @throws Error when the document does not keep one of the two standards
 */
export async function renderPdf<Input>(layout: Layout<Input>, input: Input): Promise<Buffer> {
  press ??= openPress();
  const { compiler, signs } = await press;
  const data = JSON.stringify(layout.data(input, (text) => printable(text, signs)));
  const result = compiler.compile({ mainFileContent: templateOf(layout), inputs: { data } });
  const document = result.result;
  if (!document) throw new Error(`${layout.template.pathname}: ${faults(compiler, result)}`);
  try {
    return print(compiler, document, layout.madeAt(input));
  } finally {
    // What the compiler remembers of other documents makes none faster and only fills the memory.
    compiler.evictCache(CACHED_COMPILATIONS_MAX);
  }
}

const CACHED_COMPILATIONS_MAX = 10;

function templateOf({ template }: { template: URL }): string {
  const known = templates.get(template.href) ?? readFileSync(template, 'utf8');
  templates.set(template.href, known);
  return known;
}

function print(compiler: NodeCompiler, document: NodeTypstDocument, madeAt: Date): Buffer {
  const creationTimestamp = Math.floor(madeAt.getTime() / 1000);
  compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
  return declareUniversalAccess(compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp }));
}

function faults(compiler: NodeCompiler, result: ReturnType<NodeCompiler['compile']>): string {
  const found = result.takeDiagnostics();
  return found ? JSON.stringify(compiler.fetchDiagnostics(found)) : 'no document';
}
