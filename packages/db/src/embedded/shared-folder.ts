import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach, type Account } from './account.ts';
import { EmbeddedPostgresError } from './error.ts';

/**
 * A folder of root's that the server's account can reach, for what it cannot reach in the checkout (below /root, for
 * example). Only root needs it. In a folder anyone may write to, one made by somebody else is refused.
 */
export function sharedFolder(account: Account): string {
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    const folder = join(parent, 'zusage');
    try {
      mkdirSync(folder, { mode: 0o711 });
    } catch {
      // It is there already, or it cannot be: the check below tells which.
    }
    if (isOurs(folder) && canReach(account, folder)) return folder;
  }
  throw new EmbeddedPostgresError(
    'unreachable_folder',
    `User "${account.name}", which runs PostgreSQL for root, can reach no folder of this machine: set DATABASE_URL, or start as an ordinary user.`,
  );
}

function isOurs(folder: string): boolean {
  try {
    const stat = lstatSync(folder);
    return stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
