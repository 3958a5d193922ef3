import { AppError } from '@zusage/errors';
import type { Source } from '@zusage/imports';
import type { ImportDesk } from './desk.ts';

/** Files of imports lie apart from documents: they go when the import is over. No provider is named like that. */
export const importSpace = (providerId: string): string => `${providerId}.imports`;

/** The kept file, to be read again and again. @throws AppError unavailable when it is gone */
export async function sourceOf(
  { files, providerId }: Pick<ImportDesk, 'files' | 'providerId'>,
  { sha256 }: { sha256: string },
): Promise<Source> {
  const open = async () => {
    const file = await files.open(importSpace(providerId), sha256);
    if (!file) throw new AppError('unavailable');
    return file;
  };
  await open();
  return async () => (await open()).stream();
}
