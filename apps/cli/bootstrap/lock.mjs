import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const file = inRoot('.turbo', 'bootstrap.lock');

/** Two commands started at once must not install or build over each other; the lock of a dead process does not count. */
export async function alone(work) {
  mkdirSync(inRoot('.turbo'), { recursive: true });
  while (!take()) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take() {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, String(process.pid));
  try {
    linkSync(aside, file);
    return true;
  } catch {
    if (!holderLives()) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
