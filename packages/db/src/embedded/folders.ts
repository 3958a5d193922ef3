import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canReach, serverAccount, type Account } from './account.ts';
import { EmbeddedPostgresError } from './error.ts';
import { sharedFolder } from './shared-folder.ts';

/** Where the embedded server keeps what. */
export interface Folders {
  /** Ours: password, port, leases, the server's log. */
  state: string;
  /** PostgreSQL's data directory, owned by `account`. */
  cluster: string;
  /** null: the server runs as ourselves. */
  account: Account | null;
}

/**
 * Prepares `<data folder>/postgres`. When root runs a checkout that the server's account cannot reach, the cluster lies
 * elsewhere; the file `location` in the state folder says where, so that removing the data folder starts afresh.
 */
export function prepareFolders(dataFolder: string, log: (sentence: string) => void): Folders {
  const state = join(dataFolder, 'postgres');
  const isRoot = process.getuid?.() === 0;
  for (const folder of [dataFolder, state]) {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  }
  const beside = join(state, 'cluster');
  const location = join(state, 'location');
  const cluster = existsSync(location) ? readFileSync(location, 'utf8').trim() : beside;
  const account = serverAccount(cluster);
  if (!account) return { state, cluster, account };
  chmodSync(state, 0o711);
  if (canReach(account, dirname(cluster))) return { state, cluster, account };
  if (existsSync(cluster)) {
    throw new EmbeddedPostgresError(
      'unreachable_folder',
      `The database in ${cluster} cannot be reached by user "${account.name}", who owns it: a parent folder has become closed.`,
    );
  }
  const elsewhere = join(sharedFolder(account), `data-${randomBytes(6).toString('hex')}`);
  mkdirSync(elsewhere, { mode: 0o711 });
  const moved = join(elsewhere, 'cluster');
  writeFileSync(location, `${moved}\n`);
  log(
    `User "${account.name}", who runs PostgreSQL for root, cannot reach ${state}: the database is kept in ${moved}.`,
  );
  return { state, cluster: moved, account };
}
