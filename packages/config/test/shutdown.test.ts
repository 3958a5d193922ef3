import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('support/draining.ts', import.meta.url));

/** Starts the draining server, ends it in the given way once it is ready, and returns how it went. */
function end(how: (child: ReturnType<typeof spawn>) => void): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said === 'ready\n') how(child);
  });
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  // Not 'close' of the process: it never comes once the channel was disconnected from this side.
  const silence = new Promise<void>((resolve) => child.stdout?.on('end', resolve));
  return Promise.all([exit, silence]).then(([code]) => ({ code, said }));
}

test.each([
  ['SIGTERM', (child: ReturnType<typeof spawn>) => void child.kill('SIGTERM')],
  ['SIGINT', (child: ReturnType<typeof spawn>) => void child.kill('SIGINT')],
  ['the death of the parent', (child: ReturnType<typeof spawn>) => child.disconnect()],
  [
    'a signal given twice',
    (child: ReturnType<typeof spawn>) => void (child.kill('SIGINT') && child.kill('SIGINT')),
  ],
])('%s closes what was opened last first, and waits for it', async (_, how) => {
  expect(await end(how)).toEqual({ code: 0, said: 'ready\nclosed last opened\nclosed first opened\n' });
});
