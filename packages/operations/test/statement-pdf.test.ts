import { inflateSync } from 'node:zlib';
import { locales } from '@zusage/i18n';
import { pressPdf, renderPdf } from '@zusage/press';
import { describe, expect, test } from 'vitest';
import { layout } from '../src/units/paper/layout.ts';
import type { StatementPaper } from '../src/units/statement-paper.ts';
import { line, paper } from './support/statement-paper.ts';

const render = async (changes: Partial<StatementPaper> = {}): Promise<string> =>
  (await renderPdf(layout, paper(changes))).toString('latin1');
const pagesOf = (pdf: string): number => pdf.match(/\/Type \/Page\n/g)?.length ?? 0;

describe('a statement on paper', { timeout: 60_000 }, () => {
  test.each(locales)(
    'keeps PDF/A-2a and PDF/UA-1, with title, language, tags and its own faces, in %s',
    async (locale) => {
      const pdf = await render({ locale });
      expect(pdf).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
      expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(pdf).toContain(`/Lang (${locale})`);
      for (const tag of ['H1', 'Table', 'TR', 'TH', 'TD']) expect(pdf).toContain(`/S /${tag}\n`);
      for (const face of pdf.match(/\/BaseFont \/[A-Z]{6}\+[\w-]+/g) ?? [])
        expect(face).toMatch(/\+Source(Sans3|Serif4)-/);
      expect(pdf).not.toMatch(/\/JavaScript|\/EmbeddedFile|\/Launch/);
      expect(pagesOf(pdf)).toBe(1);
    },
  );

  test('[S89] is the same bytes for the same statement, by the thread as without it, and others for another moment', async () => {
    const pdf = await render();
    expect(await render()).toBe(pdf);
    const byThread = await pressPdf(new URL('../src/units/paper/layout.ts', import.meta.url), paper());
    expect(byThread.toString('latin1')).toBe(pdf);
    expect(await render({ asOf: '2026-11-23T02:47:41.124Z' })).not.toBe(pdf);
  });

  test('takes a thousand lines over many pages', async () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => line({ key: String(index) }));
    const pages = pagesOf(await render({ lines }));
    expect(pages).toBeGreaterThan(20);
    expect(pages).toBeLessThan(80);
  });

  test('takes no line, no customer, no begin and no end, and effort without a balance', async () => {
    expect(pagesOf(await render({ lines: [], customer: null, from: null, to: null }))).toBe(1);
    const account = { ...paper().account, settlement: 'flat', unit: 'piece' } as const;
    const effort = line({ kind: 'effort', from: 'sold', to: 'used', heldChange: 0, ticket: 'S7-10001' });
    expect(pagesOf(await render({ account, lines: [effort], opening: { held: 0, available: 0 } }))).toBe(1);
    const largest = Number.MAX_SAFE_INTEGER;
    expect(pagesOf(await render({ opening: { held: largest, available: largest } }))).toBe(1);
  });

  test('[S45] leaves markup, commands and signs without a shape as text', async () => {
    for (const hostile of [
      '#read("/etc/passwd")',
      '$x^2$ *a* _b_ <b>d</b> @e',
      '漢字 🙂 \uD800\u202E',
      '{page} \\',
    ]) {
      const pdf = await render({
        lines: [line({ reason: hostile, lots: [hostile] })],
        customer: { name: hostile, customerNumber: hostile },
      });
      const streams = [...pdf.matchAll(/\/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)]
        .map(([, content = '']) => inflateSync(Buffer.from(content, 'latin1')).toString('latin1'))
        .join('\n');
      expect(streams).not.toContain('root:');
      expect(pagesOf(pdf)).toBe(1);
    }
  });
});
