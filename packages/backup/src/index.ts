export { backup, type BackupOptions } from './backup.ts';
export { BackupError, type BackupErrorCode } from './error.ts';
export type { Manifest } from './manifest.ts';
export { restore, type Restored, type RestoreOptions } from './restore.ts';
