import { ensureBuilt, isBuilt } from './build.mjs';
import { ensureInstalled, isInstalled } from './install.mjs';
import { alone } from './lock.mjs';
import { findNode } from './node24.mjs';
import { giveUp } from './say.mjs';

/**
 * Makes the checkout ready to run and says nothing when it already is.
 * @param {{ build: boolean }} what whether portal and widget are needed
 * @returns {Promise<string>} the Node to run with
 */
export async function prepare({ build }) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp(`Node 20 or newer is needed, this is ${process.versions.node}.`);
  }
  if (!isInstalled() || (build && !isBuilt())) {
    await alone(async () => {
      await ensureInstalled();
      if (build) await ensureBuilt();
    });
  }
  return findNode();
}
