import { spawn } from 'node:child_process';
import { launchers, watchAncestors } from './ancestors.mjs';
import { inRoot, root } from './paths.mjs';

/**
 * Runs a script of the repository under the given Node and ends with its exit code. The script notices our death by its
 * IPC channel; we notice npm's. A second signal while it drains is passed on and changes nothing.
 */
export function runToEnd(node, script, args = [], env = {}) {
  const child = spawn(node, [inRoot(script), ...args], {
    cwd: root,
    env: { ...process.env, ...env, ZUSAGE_LAUNCHERS: launchers().join() },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  watchAncestors(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`${node} could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
