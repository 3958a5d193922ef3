import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** The package manager is not expected on the machine: npx fetches this version once. */
const pnpm = 'pnpm@12.21.0';

/**
 * Runs a program and keeps what it says.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${program}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs pnpm; `.npmrc` silences npm, which would also hide why npx could not fetch it. */
export function runPnpm(args) {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  return runQuietly(npx, ['--yes', '--loglevel=error', pnpm, ...args], {
    CI: 'true',
    npm_config_loglevel: 'error',
    TURBO_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  });
}
