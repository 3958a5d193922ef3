import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { soundCatalogue } from '../src/commands/catalogue-publish.ts';
import { checkFile } from '../src/commands/checked-file.ts';

// Each command is a process of its own; on a busy machine several take their time.
vi.setConfig({ testTimeout: 60_000 });

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
  const examples = checkFile(sound).catalogue?.examples.length;
  expect(JSON.parse(stdout)).toEqual({
    files: [{ file: sound, id: 'ntt-securecall', examples, faults: [] }],
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('each fault is named with file, line and path, and the command ends with 1', async () => {
  const line =
    readFileSync(faulty, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('lunch')) + 1;
  const plain = await zusage('catalogue', 'check', sound, faulty);
  expect(plain.code).toBe(1);
  expect(plain.stdout).toContain(`${sound}: ntt-securecall is sound, `);
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

/** Severity 2 by portal on a Saturday: two hours of real time. */
const example = (dueAt: string) => `
examples:
  - key: saturday
    name: { de: Samstag, en: Saturday, fr: Samedi }
    at: '2026-11-21 10:00'
    severity: '2'
    contract: { level: premium }
    expect: { outcome: accepted, dueAt: '${dueAt}' }
`;

function withExample(name: string, dueAt: string): string {
  const file = join(folder, name);
  const text = readFileSync(sound, 'utf8').replace(/^examples:\n(?:[ #].*\n|\n)*/m, '');
  writeFileSync(file, text + example(dueAt));
  return file;
}

test('an example that the engine decides otherwise is a fault with path and line', async () => {
  const file = withExample('fails.yaml', '2026-11-21 11:00');
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('dueAt:')) + 1;
  const { code, stdout } = await zusage(
    'catalogue',
    'check',
    file,
    withExample('holds.yaml', '2026-11-21 12:00'),
    '--json',
  );
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: 'invalid_catalogue', message: '1 fault in 1 file' },
    files: [
      {
        id: null,
        examples: 0,
        faults: [
          {
            path: 'examples[0].expect.dueAt',
            line,
            code: 'example_fails',
            message: 'example "saturday" expects dueAt 2026-11-21 11:00, the rules decide 2026-11-21 12:00',
          },
        ],
      },
      { id: 'ntt-securecall', examples: 1, faults: [] },
    ],
  });
});

test('a catalogue that does not keep its examples is not published', () => {
  expect(soundCatalogue(withExample('published.yaml', '2026-11-21 12:00')).id).toBe('ntt-securecall');
  expect(() => soundCatalogue(withExample('refused.yaml', '2026-11-21 11:00'))).toThrow(
    expect.objectContaining({
      code: 'invalid_catalogue',
      message: expect.stringMatching(/refused\.yaml:\d+:\d+ examples\[0\]\.expect\.dueAt: /),
    }),
  );
});
