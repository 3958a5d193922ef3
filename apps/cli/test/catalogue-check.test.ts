import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const main = path('../src/main.ts');
const sound = path('../../../packages/catalogue/providers/ntt-securecall.yaml');
const folder = mkdtempSync(join(tmpdir(), 'zusage-check-'));
const faulty = join(folder, 'faulty.yaml');
writeFileSync(
  faulty,
  readFileSync(sound, 'utf8').replace('serviceWindow: around_the_clock', 'serviceWindow: lunch'),
);
afterAll(() => rmSync(folder, { recursive: true }));

function zusage(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

test('a sound file ends with 0 and one JSON document', async () => {
  const { code, stdout, stderr } = await zusage('catalogue', 'check', sound, '--json');
  expect(JSON.parse(stdout)).toEqual({ files: [{ file: sound, id: 'ntt-securecall', faults: [] }] });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('each fault is named with file, line and path, and the command ends with 1', async () => {
  const line =
    readFileSync(faulty, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('lunch')) + 1;
  const plain = await zusage('catalogue', 'check', sound, faulty);
  expect(plain.code).toBe(1);
  expect(plain.stdout).toContain(`${sound}: ntt-securecall is sound\n`);
  expect(plain.stdout).toContain(`${faulty}:${line}:1 serviceWindow: "lunch" is none of the windows`);
  const json = await zusage('catalogue', 'check', faulty, join(folder, 'absent.yaml'), '--json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    error: { code: 'invalid_catalogue', message: '2 faults in 2 files' },
    files: [
      { id: null, faults: [{ path: 'serviceWindow', line, code: 'unknown_reference' }] },
      { id: null, faults: [{ code: 'unreadable' }] },
    ],
  });
});
