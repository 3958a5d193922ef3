import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

function zusage(
  words: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, ...words],
      { env: { ...process.env, ...environment } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

test.each([
  ['no command', []],
  ['an unknown command', ['dew']],
  ['half a command', ['catalogue']],
  ['an unknown option', ['migrate', '--forse']],
  ['an option without its value', ['workdays', '--json', '--catalogue']],
  ['an argument too many', ['migrate', 'now']],
])('%s is one JSON document with code "usage" and exit code 1', async (_, words) => {
  const { code, stdout, stderr } = await zusage(words.includes('--json') ? words : [...words, '--json']);
  const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
  expect({ code, stderr, kind: error.code }).toEqual({ code: 1, stderr: '', kind: 'usage' });
  expect(error.message).toMatch(/\w/);
});

test('without --json the sentence goes to standard error and nothing to standard output', async () => {
  const { code, stdout, stderr } = await zusage(['migrate', '--forse']);
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: 'Unknown option: --forse\n' });
});

test('mistakes in the settings and an unreachable database are sentences too', async () => {
  const settings = await zusage(['migrate', '--json'], { DATABASE_URL: 'nonsense' });
  expect(JSON.parse(settings.stdout)).toMatchObject({ error: { code: 'settings' } });
  const unreachable = await zusage(['migrate', '--json'], {
    DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x',
  });
  expect(JSON.parse(unreachable.stdout)).toMatchObject({ error: { code: 'database_unreachable' } });
  expect(unreachable.stdout).not.toContain('geheim');
  expect([settings.code, unreachable.code]).toEqual([1, 1]);
});
