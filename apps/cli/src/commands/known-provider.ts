import { readPublicKeys } from '@zusage/certificates/verify';
import type { Settings } from '@zusage/config/settings';
import { CommandError } from '../output.ts';

/**
 * A provider that has keys: its first one is made with its first certificate. A mistyped id would make a file that nobody
 * misses. @throws CommandError unknown_provider
 */
export async function knownProvider(
  { certificateKeysFolder }: Pick<Settings, 'certificateKeysFolder'>,
  id: string,
): Promise<string> {
  const known = (await readPublicKeys(certificateKeysFolder)).map(({ providerId }) => providerId);
  if (known.includes(id)) return id;
  const list = known.length > 0 ? known.join(', ') : 'none';
  throw new CommandError(
    'unknown_provider',
    `"${id}" has no keys in ${certificateKeysFolder}; known: ${list}.`,
  );
}
