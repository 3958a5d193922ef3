import {
  createKeyFile,
  keyFile,
  newKey,
  publicPart,
  readKeyFile,
  replaceKeyFile,
  type KeptKey,
  type PublicKey,
} from './key-file.ts';

/** A key that signs now. */
export type SigningKey = KeptKey & { d: string };

/** The keys of an installation, each provider's its own. They lie in files beside the database, never in it. */
export interface SigningKeys {
  /** The key that signs for a provider; its first one is made when it is first asked for. */
  signing: (providerId: string) => Promise<SigningKey>;
  /** Every key that was signed with for a provider, the newest first. */
  published: (providerId: string) => Promise<PublicKey[]>;
  /**
   * A new key signs from now on. The secret part of the one before is destroyed; its public part stays, so that what it
   * signed stays verifiable. @returns names of the new key and of those kept
   */
  rotate: (providerId: string) => Promise<{ kid: string; kept: string[] }>;
}

/** @param folder is made when the first key is; 0700, its files 0600 */
export function signingKeys(folder: string): SigningKeys {
  const signing = async (providerId: string): Promise<SigningKey> => {
    const path = keyFile(folder, providerId);
    const before = await readKeyFile(path);
    const known = before.find(isSigning);
    if (known) return known;
    const made = newKey(new Date());
    // Public keys alone, as after a restore: they stay, and a new one signs.
    if (before.length > 0) await replaceKeyFile(path, [made, ...before]);
    else await createKeyFile(path, [made]);
    const now = (await readKeyFile(path)).find(isSigning);
    if (!now) throw new Error(`${path} holds no key that signs`);
    return now;
  };
  return {
    signing,
    published: async (providerId) => (await readKeyFile(keyFile(folder, providerId))).map(publicPart),
    rotate: async (providerId) => {
      const path = keyFile(folder, providerId);
      const before = await readKeyFile(path);
      const made = newKey(new Date());
      await replaceKeyFile(path, [made, ...before.map(({ d: _secret, ...kept }) => kept)]);
      return { kid: made.kid, kept: before.map(({ kid }) => kid) };
    },
  };
}

const isSigning = (key: KeptKey): key is SigningKey => key.d !== undefined;
