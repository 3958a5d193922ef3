import { EmbeddedPostgresError } from '@zusage/db/embedded';
import { MigrationError } from '@zusage/db/migrate';

/** A start that cannot go on; `message` is a whole sentence for whoever typed the command. */
export class StartError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StartError';
  }
}

/** One sentence for the terminal. The stack of what nobody foresaw goes to the log, see `start.ts`. */
export function explain(error: unknown): string {
  if (error instanceof StartError || error instanceof EmbeddedPostgresError) return error.message;
  if (error instanceof MigrationError) return `${capital(error.message)}.`;
  if (isSystemError(error) && ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) {
    return `${error.path ?? 'A file'} cannot be written (${error.code}): does it belong to another user, or is the disk full?`;
  }
  return `Unexpected: ${error instanceof Error ? error.message : String(error)}`;
}

export const isForeseen = (error: unknown): boolean => !explain(error).startsWith('Unexpected: ');

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function isSystemError(error: unknown): error is Error & { code: string; path?: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
