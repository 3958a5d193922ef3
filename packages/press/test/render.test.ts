import { expect, test } from 'vitest';
import { pressPdf, renderPdf, type Layout } from '../src/index.ts';
import { layout, type Note } from './support/note.ts';

const text = (pdf: Buffer): string => pdf.toString('latin1');

test('a document keeps PDF/A-2a and PDF/UA-1, and is the same bytes for the same input', async () => {
  const note: Note = { title: 'Notiz', words: 'Ein Satz.', madeAt: '2026-11-23T08:00:00Z' };
  const pdf = await renderPdf(layout, note);
  expect(text(pdf)).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  expect(text(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect((await renderPdf(layout, note)).equals(pdf)).toBe(true);
  expect((await renderPdf(layout, { ...note, madeAt: '2026-11-23T08:00:01Z' })).equals(pdf)).toBe(false);
});

test('the thread prints any layout, the same bytes as without one, and tells what is wrong', async () => {
  const note: Note = { title: 'Notiz', words: '漢字 #read("/etc/passwd")', madeAt: '2026-11-23T08:00:00Z' };
  const module = new URL('support/note.ts', import.meta.url);
  const [first, second] = await Promise.all([
    pressPdf(module, note),
    pressPdf(module, { ...note, title: 'B' }),
  ]);
  expect(first.equals(await renderPdf(layout, note))).toBe(true);
  expect(second.equals(first)).toBe(false);
  await expect(pressPdf(new URL('support/none.ts', import.meta.url), note)).rejects.toThrow('none.ts');
  const untitled: Layout<Note> = { ...layout, data: () => ({}) };
  await expect(renderPdf(untitled, note)).rejects.toThrow('note.typ');
});
