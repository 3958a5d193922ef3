import { readdir } from 'node:fs/promises';
import { createKeyFile, keyFile, readKeyFile, replaceKeyFile, thumbprint, type KeptKey } from './key-file.ts';

/** A provider's keys without their secret parts: what has to be kept for what they signed to stay verifiable. */
export interface PublicKeys {
  providerId: string;
  keys: Omit<KeptKey, 'd'>[];
}

/** The public parts of every provider's keys. */
export async function readPublicKeys(folder: string): Promise<PublicKeys[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const providerIds = names.flatMap((name) => /^([a-z][a-z0-9-]{1,62})\.json$/.exec(name)?.[1] ?? []).sort();
  return Promise.all(
    providerIds.map(async (providerId) => {
      const kept = await readKeyFile(keyFile(folder, providerId));
      return { providerId, keys: kept.map(({ d: _secret, ...key }) => key) };
    }),
  );
}

/**
 * Adds keys that a file does not know yet, for verifying alone. Nothing that is there is changed: what signs goes on signing.
 *
 * @throws Error for a key that is not what its name says
 */
export async function addPublicKeys(folder: string, { providerId, keys }: PublicKeys): Promise<void> {
  const path = keyFile(folder, providerId);
  const before = await readKeyFile(path);
  const added: KeptKey[] = [];
  for (const { kty, crv, alg, use, kid, x, createdAt } of keys) {
    if (kid !== thumbprint(x)) throw new Error(`a key of ${providerId} is damaged`);
    if (!before.some((known) => known.kid === kid)) added.push({ kty, crv, alg, use, kid, x, createdAt });
  }
  if (added.length === 0) return;
  const all = [...before, ...added];
  await (before.length > 0 ? replaceKeyFile(path, all) : createKeyFile(path, all));
}
