export type BackupErrorCode =
  | 'file_exists'
  | 'file_missing'
  | 'not_a_backup'
  | 'backup_damaged'
  | 'backup_newer'
  | 'database_not_empty'
  | 'restore_failed';

/** A backup or restore that cannot go on; `message` is a whole sentence for the operator. */
export class BackupError extends Error {
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'BackupError';
    this.code = code;
  }
}
