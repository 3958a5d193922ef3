import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addresses, dataFolder, environment, loginsFile } from './product.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_SECONDS_MAX = 180;
const STOP_SECONDS_MAX = 40;

/** Starts the whole product as `npm start` does, on an empty data folder, and ends it after the last test. */
export default async function startProduct(): Promise<() => Promise<void>> {
  rmSync(dataFolder, { recursive: true, force: true });
  const product = spawn(process.execPath, ['apps/cli/bootstrap/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  product.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  product.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  try {
    await untilReady(product);
  } catch (error) {
    await end(product);
    throw new Error(`the product did not start:\n${said.join('')}`, { cause: error });
  }
  writeFileSync(loginsFile, cli('demo', 'logins', '--json'), { mode: 0o600 });
  return async () => {
    await end(product);
    rmSync(dataFolder, { recursive: true, force: true });
    rmSync(loginsFile, { force: true });
  };
}

/** Runs the CLI against the product under test. @returns its standard output */
export function cli(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['apps/cli/bootstrap/zusage.mjs', ...words],
    {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`zusage ${words.join(' ')} failed: ${stdout}${stderr}`);
  return stdout;
}

async function untilReady(product: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_SECONDS_MAX * 1_000;
  while (Date.now() < deadline) {
    if (product.exitCode !== null) throw new Error(`it ended with ${product.exitCode}`);
    if ((await answers(`${addresses.portal}/readyz`)) && (await answers(`${addresses.demoSite}/healthz`)))
      return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`not ready after ${START_SECONDS_MAX} seconds`);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

async function end(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null) return;
  const ended = new Promise((resolve) => product.once('exit', resolve));
  product.kill('SIGTERM');
  const timer = setTimeout(() => product.kill('SIGKILL'), STOP_SECONDS_MAX * 1_000);
  await ended;
  clearTimeout(timer);
}
