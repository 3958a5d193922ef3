import { AppError } from '@zusage/errors';
import type { FileStore } from '@zusage/files';
import type { ApiContext } from './context.ts';

/** @throws AppError unavailable where the process was started without a file store */
export function filesOf({ files }: ApiContext): FileStore {
  if (!files) throw new AppError('unavailable');
  return files;
}
