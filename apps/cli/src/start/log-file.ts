import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const bytesMax = 10_000_000;

/** `<data folder>/logs/<name>.log`; the file before it is kept as `.log.1`. */
export function logPath(dataFolder: string, name: string): string {
  const folder = join(dataFolder, 'logs');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.log`);
}

export function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > bytesMax) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

export const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** The last thing a process said since `from`: the message of a structured line, or the line itself. */
export function lastWords(path: string, from: number): string {
  const lines = readFileSync(path).subarray(from).toString().trim().split('\n');
  const said = lines.map(messageOf).filter((line) => line !== '' && !/^\s+at |^Node\.js v/.test(line));
  return said.findLast((line) => /error|fatal|cannot|in use/i.test(line)) ?? said.at(-1) ?? '';
}

function messageOf(line: string): string {
  try {
    const entry = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [entry.msg, entry.err?.message].filter(Boolean).join(': ');
  } catch {
    return line.trimEnd();
  }
}
