import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A public key as it is published: an Ed25519 key with its thumbprint (RFC 7638) as its name. */
export interface PublicKey {
  kty: 'OKP';
  crv: 'Ed25519';
  alg: 'EdDSA';
  use: 'sig';
  kid: string;
  x: string;
}

/** A key of the file. `d` is the secret part; an earlier key has none any more: it only verifies. */
export interface KeptKey extends PublicKey {
  createdAt: string;
  d?: string;
}

const PROVIDER = /^[a-z][a-z0-9-]{1,62}$/;

export function keyFile(folder: string, providerId: string): string {
  if (!PROVIDER.test(providerId)) throw new Error('a file of keys is named like a provider');
  return join(folder, `${providerId}.json`);
}

/** Keys of a file, the newest first; none where there is no file. */
export async function readKeyFile(path: string): Promise<KeptKey[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? [] : keptKeys(JSON.parse(text), path);
}

function keptKeys(content: unknown, path: string): KeptKey[] {
  const keys = typeof content === 'object' && content !== null && 'keys' in content ? content.keys : null;
  if (!Array.isArray(keys) || !keys.every(isKeptKey)) throw new Error(`${path} is not a file of keys`);
  return keys;
}

export const isPublicKey = (value: unknown): value is PublicKey =>
  isRecord(value) &&
  value['kty'] === 'OKP' &&
  value['crv'] === 'Ed25519' &&
  typeof value['kid'] === 'string' &&
  typeof value['x'] === 'string';

const isKeptKey = (value: unknown): value is KeptKey =>
  isRecord(value) &&
  isPublicKey(value) &&
  typeof value['createdAt'] === 'string' &&
  (value['d'] === undefined || typeof value['d'] === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Two processes that find no file make one: the second keeps what the first wrote. */
export async function createKeyFile(path: string, keys: readonly KeptKey[]): Promise<void> {
  await written(path, keys, async (draft) => {
    await link(draft, path).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  });
}

/** Puts other keys into the file's place; whoever reads at that moment reads the old or the new file, never half of one. */
export async function replaceKeyFile(path: string, keys: readonly KeptKey[]): Promise<void> {
  await written(path, keys, (draft) => rename(draft, path));
}

async function written(
  path: string,
  keys: readonly KeptKey[],
  settle: (draft: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = join(dirname(path), `.${randomUUID()}`);
  try {
    await writeFile(draft, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600, flush: true });
    await settle(draft);
  } finally {
    await rm(draft, { force: true });
  }
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

export function newKey(now: Date): KeptKey {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  if (!x || !d) throw new Error('a new key has no parts');
  const kid = thumbprint(x);
  return { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x, createdAt: now.toISOString(), d };
}

/** RFC 7638 of an Ed25519 key: the hash of its required members, in this order and form. */
export const thumbprint = (x: string): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');

export const publicPart = ({ kid, x }: PublicKey): PublicKey => ({
  kty: 'OKP',
  crv: 'Ed25519',
  alg: 'EdDSA',
  use: 'sig',
  kid,
  x,
});
