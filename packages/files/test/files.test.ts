import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachmentNamed, checkFile, createDiskStore, fileNameOf, filesFolder } from '../src/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PDF = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a store on the disk', () => {
  let data = '';
  let folder = '';
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'zusage-files-'));
    folder = filesFolder(data);
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  const limits = { bytesMax: 1_000 };

  test('keeps content under its hash, once, for its owner alone to read', async () => {
    const store = createDiskStore(folder);
    const kept = await store.put('sep-sesam', [bytes('Preis'), bytes('liste')], limits);
    expect(kept).toEqual({ sha256: createHash('sha256').update('Preisliste').digest('hex'), bytes: 10 });
    expect(await store.put('sep-sesam', [bytes('Preisliste')], limits)).toEqual(kept);
    const path = join(folder, 'sep-sesam', kept.sha256.slice(0, 2), kept.sha256);
    expect(readFileSync(path, 'utf8')).toBe('Preisliste');
    expect(statSync(path).mode & 0o077).toBe(0);
    const file = await store.open('sep-sesam', kept.sha256);
    expect(file?.bytes).toBe(10);
    expect(await new Response(file?.stream()).text()).toBe('Preisliste');
  });

  test('leaves nothing behind of a file that is too large', async () => {
    const store = createDiskStore(folder);
    await expect(
      store.put('sep-sesam', [new Uint8Array(900), new Uint8Array(101)], limits),
    ).rejects.toMatchObject({
      code: 'payload_too_large',
    });
    expect(readdirSync(`${folder}-incoming`)).toEqual([]);
  });

  test('never hands one provider the file of another [S56]', async () => {
    const store = createDiskStore(folder);
    const { sha256 } = await store.put('sep-sesam', [bytes('vertraulich')], limits);
    expect(await store.open('ntt-securecall', sha256)).toBeNull();
  });

  test.each(['..', '../sep-sesam', 'a/b', '', 'A'])('has no space called %j [S60]', async (space) => {
    const store = createDiskStore(folder);
    await expect(store.put(space, [bytes('x')], limits)).rejects.toThrow();
    await expect(store.open(space, 'a'.repeat(64))).rejects.toThrow();
  });

  test.each(['../../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`, ''])(
    'opens no %j [S60]',
    async (sha256) => {
      expect(await createDiskStore(folder).open('sep-sesam', sha256)).toBeNull();
    },
  );
});

describe('what is taken', () => {
  test.each([
    ['Preisliste 2026.pdf', PDF, 'application/pdf'],
    ['Schrank.PNG', PNG, 'image/png'],
    ['Bericht.txt', bytes('Stand: Übersicht\r\n\tgut\r\n'), 'text/plain; charset=utf-8'],
    ['Geräte.csv', bytes('Name;Ort\nFirewall;Süd\n'), 'text/csv; charset=utf-8'],
  ])('%s', async (name, content, mediaType) => {
    expect(await checkFile(name, content)).toMatchObject({ mediaType });
  });

  test.each([
    ['an image that says it is a PDF', 'a.pdf', PNG, 'content_differs'],
    ['a PDF that says it is text', 'a.txt', PDF, 'content_differs'],
    ['a page that says it is text', 'a.txt', bytes('<!doctype html><script>x</script>'), 'content_differs'],
    ['a drawing that says it is a table', 'a.csv', bytes('\n <svg onload="x">'), 'content_differs'],
    ['bytes that are no text', 'a.txt', new Uint8Array([0xff, 0xfe, 0x00, 0x41]), 'content_differs'],
    ['a page', 'a.html', bytes('<p>'), 'kind_not_accepted'],
    ['a second ending', 'preise.pdf.exe', PDF, 'kind_not_accepted'],
    ['a name turned around by RTLO', 'preise\u202Efdp.txt', bytes('x'), 'bad_name'],
    ['.htaccess', '.htaccess', bytes('x'), 'bad_name'],
    ['no name', '', bytes('x'), 'bad_name'],
    ['nothing', 'leer.txt', new Uint8Array(), 'empty'],
    ['an ending that every object has', 'a.constructor', bytes('x'), 'kind_not_accepted'],
  ])('not %s [S59]', async (_what, name, content, fault) => {
    expect(await checkFile(name, content)).toBe(fault);
  });
});

describe('names [S60]', () => {
  test.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\me\\Preise.pdf', 'Preise.pdf'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['  Preis   liste .pdf', 'Preis liste.pdf'],
    ['"quoted<>|?*".csv', 'quoted.csv'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
  ])('%j becomes %j', (given, name) => {
    expect(fileNameOf(given)?.name).toBe(name);
  });

  test.each(['..', '.', '/', 'ohne-endung', 'punkt.', '\uD800'])('%j is none', (given) => {
    expect(fileNameOf(given)).toBeNull();
  });
});

describe('Content-Disposition [S65]', () => {
  test.each([
    ['plain.pdf', `attachment; filename="plain.pdf"; filename*=UTF-8''plain.pdf`],
    ['Übersicht.pdf', `attachment; filename="Ubersicht.pdf"; filename*=UTF-8''%C3%9Cbersicht.pdf`],
    ['a"b.pdf', `attachment; filename="a_b.pdf"; filename*=UTF-8''a%22b.pdf`],
    ["it's (1)*.pdf", `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
    ['价格.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E4%BB%B7%E6%A0%BC.pdf`],
  ])('%s', (name, header) => {
    expect(attachmentNamed(name)).toBe(header);
  });

  test('no name adds a header or ends the quotes', () => {
    for (const name of ['a\r\nset-cookie: x=1.pdf', 'a"; filename="b.exe', 'a\\".pdf', '\uD800.pdf']) {
      const header = attachmentNamed(name);
      expect(header).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w.%!#$&+^`|~-]*$/);
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
    }
  });
});

describe('a space that a domain has to itself [S64]', () => {
  test('loses what nobody needs, and nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zusage-sweep-'));
    try {
      const store = createDiskStore(folder);
      const put = async (space: string, text: string) =>
        (await store.put(space, [bytes(text)], { bytesMax: 100 })).sha256;
      const [kept, left] = [await put('sep.imports', 'kept'), await put('sep.imports', 'left')];
      const document = await put('sep', 'left');
      const sweep = (writtenBefore: Date) =>
        store.sweep('sep.imports', { keep: new Set([kept]), writtenBefore });
      expect(await sweep(new Date(Date.now() - 60_000))).toBe(0);
      expect(await sweep(new Date(Date.now() + 60_000))).toBe(1);
      expect(await store.open('sep.imports', left)).toBeNull();
      expect(await store.open('sep.imports', kept)).not.toBeNull();
      expect(await store.open('sep', document)).not.toBeNull();
      expect(await store.sweep('ntt.imports', { keep: new Set(), writtenBefore: new Date() })).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
