import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

/** Whom the server runs as. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it another account; null means: as ourselves.
 * A cluster keeps the account that made it. The account must be in the user database: a bare number is refused.
 */
export function serverAccount(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readAccounts();
  const owner = existsSync(cluster) ? statSync(cluster).uid : undefined;
  const wanted = accounts.find((account) => account.uid === owner && owner !== 0);
  const usual = ['postgres', '_postgres', 'nobody'].map((name) =>
    accounts.find((account) => account.name === name),
  );
  return (
    wanted ?? usual.find((account) => account !== undefined) ?? { name: 'nobody', uid: 65_534, gid: 65_534 }
  );
}

/** True when the account can pass through all parents of `path` and enter or execute it. Asked by trying: modes do not tell of ACLs. */
export function canReach(account: Account | null, path: string): boolean {
  if (!account) return true;
  const { uid, gid } = account;
  return (
    spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function readAccounts(): Account[] {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
    return lines.flatMap((line) => {
      const [name, , uid, gid] = line.split(':');
      return name && uid && gid && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
    });
  } catch {
    return [];
  }
}
