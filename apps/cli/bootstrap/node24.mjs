import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modules } from './paths.mjs';
import { giveUp } from './say.mjs';

const majorMin = 24;

export const isNewEnough = Number(process.versions.node.split('.')[0]) >= majorMin;

/** The Node that runs the product: the one installed with the dependencies, else this one if it is new enough. */
export function findNode() {
  const installed = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(installed)) return installed;
  if (isNewEnough) return process.execPath;
  return giveUp(
    `Node ${majorMin} or newer is needed. It comes with the dependencies for Linux on x64 and arm64 only: ` +
      `on ${process.platform} ${process.arch} please install it (this is Node ${process.versions.node}).`,
  );
}
