import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { inRoot, modules } from './paths.mjs';

const minutesMax = 20;

/**
 * Runs one stage to its end.
 * @returns {Promise<{ passed: number, failed: number, said?: string, seconds: number, output: string }>}
 */
export async function runStage(stage, node) {
  const startedAt = Date.now();
  if (stage.report) {
    rmSync(stage.report.file, { force: true });
    mkdirSync(dirname(stage.report.file), { recursive: true });
  }
  const { code, output } = await run(stage, node);
  return { ...count(stage, code), output, seconds: (Date.now() - startedAt) / 1000 };
}

/** A run that failed, or counted nothing, has failed at least once, whatever its report says. */
function count({ report }, code) {
  if (!report) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed, said } = existsSync(report.file)
    ? report.read(JSON.parse(readFileSync(report.file, 'utf8')))
    : { passed: 0, failed: 0 };
  const went = code === 0 && passed + failed > 0;
  return { passed, failed: went ? failed : Math.max(failed, 1), said };
}

function run({ command, folder = '.' }, node) {
  const bins = [
    inRoot(folder, 'node_modules', '.bin'),
    join(modules, '.bin'),
    dirname(node),
    process.env.PATH,
  ];
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program === 'node' ? node : program, args, {
      cwd: inRoot(folder),
      env: {
        ...process.env,
        PATH: bins.join(delimiter),
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const timer = setTimeout(() => child.kill(), minutesMax * 60_000);
    child.on('error', (error) => resolve({ code: 127, output: `${program}: ${error.message}` }));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}
