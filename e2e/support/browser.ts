import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** What Playwright needs to start a browser; fits `chromium.launch()` and `use.launchOptions`. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

const args = ['--no-sandbox', '--headless', '--disable-dev-shm-usage', '--font-render-hinting=none'];
const PACKAGE = '@sparticuz/chromium';

/**
 * Finds a Chromium: `$CHROMIUM_PATH`, Playwright's own cache, /usr/bin/chromium, then the binary from npm.
 * The last one works on a machine that has nothing but Node: missing system libraries and fonts are unpacked
 * beside it. Throws with the list of what was tried when none is usable.
 */
export async function launchOptions(): Promise<BrowserLaunch> {
  const installed = [process.env.CHROMIUM_PATH, chromium.executablePath(), '/usr/bin/chromium'];
  for (const executablePath of installed) {
    if (executablePath && existsSync(executablePath)) return { executablePath, args };
  }
  return fromNpm();
}

async function fromNpm(): Promise<BrowserLaunch> {
  const folder = await unpackOnce();
  const executablePath = join(folder, 'chromium');
  const withOwn = environment();
  if (!existsSync('/etc/fonts/fonts.conf')) withOwn.FONTCONFIG_PATH = join(folder, 'fonts');
  if (starts(executablePath, withOwn)) return { executablePath, args, env: withOwn };
  const libraries = join(folder, 'al2023', 'lib');
  const path = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...withOwn, LD_LIBRARY_PATH: path };
  if (starts(executablePath, env)) return { executablePath, args, env };
  throw new Error(
    `No usable Chromium: set CHROMIUM_PATH, or run "npx playwright install chromium" (tried ${PACKAGE} too)`,
  );
}

/** `--version` already needs every shared library, so it tells whether the system has them. */
function starts(executablePath: string, env: Record<string, string>): boolean {
  return spawnSync(executablePath, ['--version', '--no-sandbox'], { env, timeout: 20_000 }).status === 0;
}

function environment(): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { HOME: tmpdir(), ...Object.fromEntries(set) };
}

/**
 * Unpacks into a folder of this user and version. The package itself writes to a shared /tmp/chromium and takes
 * a half-written file for a finished one; here a rename makes the folder appear only when it is whole.
 */
async function unpackOnce(): Promise<string> {
  const bin = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), '..', 'bin');
  const folder = join(tmpdir(), `zusage-chromium-153-${userInfo().uid}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(bin, name));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(partial, folder);
  } catch {
    rmSync(partial, { recursive: true, force: true }); // another process was first
  }
  return folder;
}
