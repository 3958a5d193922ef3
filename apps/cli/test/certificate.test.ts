import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { certificateKeys, makeOut, type Statement } from '@zusage/certificates';
import { createDiskStore } from '../../../packages/files/src/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../../packages/certificates/test/support/statement.ts';

// The commands as they are typed, against a data folder without any database.
const folder = mkdtempSync(join(tmpdir(), 'zusage-cli-certificate-'));
const pdf = join(folder, 'certificate.pdf');
const jwks = join(folder, 'jwks.json');
const main = join(import.meta.dirname, '../src/main.ts');

async function run(...words: string[]): Promise<{ code: number; answer: Record<string, unknown> }> {
  const environment = {
    ...process.env,
    ZUSAGE_DATA: folder,
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  };
  const done = promisify(execFile)(process.execPath, [main, ...words, '--json'], { env: environment });
  const { code, stdout } = await done.then(
    ({ stdout: text }) => ({ code: 0, stdout: text }),
    (error: { code: number; stdout: string }) => error,
  );
  return { code, answer: JSON.parse(stdout) as Record<string, unknown> };
}

const publish = async (): Promise<void> => {
  const { answer } = await run('keys', 'publish', '--provider', statement.provider.id);
  writeFileSync(jwks, JSON.stringify(answer));
};

beforeAll(async () => {
  const files = createDiskStore(join(folder, 'files'));
  const made = await makeOut(statement satisfies Statement, {
    keys: certificateKeys(join(folder, 'keys')),
    files,
  });
  const german = made.documents.find(({ language }) => language === 'de');
  const file = await files.open(statement.provider.id, german?.sha256 ?? '');
  if (!file) throw new Error('the certificate was not kept');
  writeFileSync(pdf, Buffer.from(await new Response(file.stream()).arrayBuffer()));
  await publish();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('zusage certificate verify', { timeout: 60_000 }, () => {
  test('needs the file and the published keys, no server and no database [S46]', async () => {
    const { code, answer } = await run('certificate', 'verify', pdf, '--keys', jwks);
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      valid: true,
      provider: 'muster-support',
      number: 'MZ-2026-0417',
      language: 'de',
      validUntil: '2026-12-31',
    });
    // Where certificates are issued its own keys are there already.
    expect(await run('certificate', 'verify', pdf)).toEqual({ code, answer });
  });

  test('says what is wrong with a file, and ends with 1', async () => {
    const bytes = readFileSync(pdf);
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
    const changed = join(folder, 'changed.pdf');
    writeFileSync(changed, bytes);
    expect(await run('certificate', 'verify', changed, '--keys', jwks)).toEqual({
      code: 1,
      answer: { valid: false, reason: 'altered' },
    });
    expect(await run('certificate', 'verify', jwks, '--keys', jwks)).toEqual({
      code: 1,
      answer: { valid: false, reason: 'unsigned' },
    });
    const none = join(folder, 'none.json');
    writeFileSync(none, '{"keys":[]}');
    expect((await run('certificate', 'verify', pdf, '--keys', none)).answer).toEqual({
      valid: false,
      reason: 'unknown_key',
    });
    expect(await run('certificate', 'verify', pdf, '--keys', pdf)).toMatchObject({
      code: 1,
      answer: { error: { code: 'keys_invalid' } },
    });
    expect((await run('certificate', 'verify', join(folder, 'nowhere.pdf'))).answer).toMatchObject({
      error: { code: 'file_missing' },
    });
  });

  test('still holds after the key was changed [S46]', async () => {
    const { answer: rotated } = await run('keys', 'rotate', '--provider', 'muster-support');
    expect(rotated).toMatchObject({ provider: 'muster-support', kept: [expect.any(String)] });
    await publish();
    const { answer } = await run('certificate', 'verify', pdf, '--keys', jwks);
    expect(answer).toMatchObject({ valid: true, kid: (rotated['kept'] as string[])[0] });
    expect((await run('keys', 'rotate', '--provider', 'musterr-support')).answer).toMatchObject({
      error: { code: 'unknown_provider' },
    });
  });
});
