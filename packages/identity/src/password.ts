import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Longer ones are refused before they are hashed. */
export const PASSWORD_LENGTH_MAX = 1_000;

/** argon2id in PHC notation, with a salt of its own. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let decoy: Promise<string> | undefined;

/**
 * Compares a password with an account's hash. Without one (no such account, or none set) the same work is done against
 * a decoy, so that the time taken does not tell which accounts exist (S20).
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString('base64'));
  const usable = password.length <= PASSWORD_LENGTH_MAX;
  const matches = await verify(stored ?? (await decoy), usable ? password : '');
  return matches && usable && stored !== null;
}

/** Makes the decoy beforehand: the first sign-in of a process would otherwise take twice as long. */
export async function prepareDecoy(): Promise<void> {
  decoy ??= hashPassword(randomBytes(32).toString('base64'));
  await decoy;
}
