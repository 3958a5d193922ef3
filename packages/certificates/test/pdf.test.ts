import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { locales, type Locale } from '@zusage/i18n';
import { renderCertificate } from '../src/pdf/render.ts';
import type { Statement } from '../src/statement.ts';
import { statement } from './support/statement.ts';

const product = statement.products[0];
if (!product) throw new Error('the statement has a product');

const render = async (changes: Partial<Statement> = {}, locale: Locale = 'de') =>
  (await renderCertificate({ ...statement, ...changes }, locale)).toString('latin1');

const pagesOf = (pdf: string): number => pdf.match(/\/Type \/Page\n/g)?.length ?? 0;

/** Every `%d %d n` entry of the table of references names the place where that object begins. */
function brokenReferences(pdf: string): string[] {
  const at = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(pdf)?.[1]);
  const [, count = '0'] = /^xref\n0 (\d+)\n/.exec(pdf.slice(at)) ?? [];
  const rows = pdf.slice(at + `xref\n0 ${count}\n`.length);
  return Array.from({ length: Number(count) }, (_, number) =>
    rows.slice(number * 20, number * 20 + 18),
  ).flatMap((row, number) =>
    row.endsWith('f') || pdf.startsWith(`${number} 0 obj\n`, Number(row.slice(0, 10)))
      ? []
      : [`${number}: ${row}`],
  );
}

describe('a certificate’s PDF (N-1, SEP-2)', () => {
  let pdf = '';
  beforeAll(async () => {
    pdf = await render();
  }, 30_000);

  test('says that it keeps PDF/A-2a and PDF/UA-1, each with its declaration', () => {
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"');
    expect(pdf).toMatch(
      /<pdfaSchema:prefix>pdfuaid<\/pdfaSchema:prefix>.*<pdfaProperty:name>part<\/pdfaProperty:name>/s,
    );
    expect(pdf).toMatch(/\/OutputIntents \d+ 0 R/);
    // Metadata must be readable as it lies there.
    const [, facts = '', metadata = ''] =
      /<<([^<>]*\/Type \/Metadata[^<>]*)>>\nstream\n(.*?)\nendstream/s.exec(pdf) ?? [];
    expect(metadata).toContain('pdfuaid:part');
    expect(facts).toContain(`/Length ${metadata.length}\n`);
    expect(facts).not.toContain('/Filter');
    expect(brokenReferences(pdf)).toEqual([]);
  });

  test.each(locales)('has a title, a language and a tree of tags in %s', async (locale) => {
    const text = await render({}, locale);
    expect(text).toContain(`/Lang (${locale})`);
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toMatch(/\/MarkInfo <<\s*\/Marked true/);
    expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
    for (const tag of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      expect(text).toContain(`/S /${tag}\n`);
    const title = { de: 'Supportzertifikat', en: 'Support certificate', fr: 'Certificat de support' }[locale];
    expect(text).toContain(`>${title} MZ-2026-0417<`);
  });

  test('carries every face that it is set in, and no picture but lines', () => {
    const faces = pdf.match(/\/BaseFont \/[A-Z]{6}\+[\w-]+/g) ?? [];
    expect(faces.length).toBeGreaterThanOrEqual(5);
    for (const face of faces) expect(face).toMatch(/\+Source(Sans3|Serif4)-/);
    expect(pdf.match(/\/FontFile2 \d+ 0 R/g)?.length).toBe(5);
    expect(pdf).not.toMatch(/\/Subtype \/Image|\/JavaScript|\/EmbeddedFile|\/Launch/);
  });

  test('is the same bytes each time, and others for another certificate', async () => {
    expect(await render()).toBe(pdf);
    expect(await render({ number: 'MZ-2' })).not.toBe(pdf);
  });

  test('fits one page, and moves what does not fit to an annex with running heads', async () => {
    const site = { ...product, site: 'Werk' };
    expect(pagesOf(pdf)).toBe(1);
    const many = Array.from({ length: 40 }, (_, index) => ({ ...site, name: `Server ${index + 1}` }));
    const pages = pagesOf(await render({ products: many }));
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
  });

  test('takes the longest names, no product, no site and no target at all', async () => {
    const name = 'Zweckverband der Gemeinden am Oberlauf der Großen Aach und angeschlossener Orte '.repeat(3);
    expect(pagesOf(await render({ holder: { name, customerNumber: '1'.repeat(40) } }))).toBeLessThanOrEqual(
      2,
    );
    expect(pagesOf(await render({ products: [], sites: [], targets: [], window: null, options: [] }))).toBe(
      1,
    );
    expect(
      pagesOf(
        await render({ products: [{ ...product, site: null, version: null, identifiers: [] }], sites: [] }),
      ),
    ).toBe(1);
    expect(
      pagesOf(await render({ holder: { name: 'W'.repeat(300), customerNumber: '1' } })),
    ).toBeLessThanOrEqual(2);
  });

  test('[S45] leaves markup, commands and signs without a shape as text', async () => {
    const hostile = [
      '#read("/etc/passwd")',
      '#include "x.typ"',
      '$x^2$ *a* _b_ `c` <b>d</b> @e',
      'file:///etc/passwd http://127.0.0.1/ php://filter',
      '"\\u{202E}‮abc\u0000\u0007\u001B',
      '漢字 🙂 \uD800',
      '{page} #sys.inputs \\',
    ];
    for (const name of hostile) {
      const text = await render({ holder: { name, customerNumber: name }, products: [{ ...product, name }] });
      expect(brokenReferences(text)).toEqual([]);
      expect(streamsOf(text)).not.toContain('root:');
    }
  });

  test('draws a colour that is too pale to read darker', async () => {
    const provider = { ...statement.provider, accent: '#ffff99' };
    expect(pagesOf(await render({ provider }))).toBe(1);
  });
});

/** What lies compressed in it. */
function streamsOf(pdf: string): string {
  return [...pdf.matchAll(/\/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)]
    .map(([, content = '']) => inflateSync(Buffer.from(content, 'latin1')).toString('latin1'))
    .join('\n');
}
