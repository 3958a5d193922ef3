import type { AuditActor } from '@zusage/audit';
import type { Schema, Selectable } from '@zusage/db';
import type { ImportKind } from './kinds.ts';

/**
 * `unreadable`: the file as a whole has faults, and nothing (more) of it can be imported. `stopped`: somebody ended it
 * halfway; what was imported stays.
 */
export type ImportState =
  'checking' | 'checked' | 'unreadable' | 'running' | 'done' | 'stopped' | 'discarded';

/** Rows by what becomes of them. */
export interface ImportCounts {
  new: number;
  changed: number;
  unchanged: number;
  faulty: number;
}

export const NO_ROWS: ImportCounts = { new: 0, changed: 0, unchanged: 0, faulty: 0 };

export interface ImportRun {
  id: string;
  /** Stands in addresses. */
  handle: number;
  kind: ImportKind;
  state: ImportState;
  /** Records that exist with other content are changed. */
  updateExisting: boolean;
  file: { name: string; bytes: number; sha256: string };
  encoding: string | null;
  /** Row of the file up to which everything has been dealt with, as a spreadsheet counts. */
  position: number;
  lastRow: number | null;
  counts: ImportCounts;
  /** How many findings are kept. */
  findings: number;
  /** Who imports. */
  actor: AuditActor;
  locale: 'de' | 'en' | 'fr';
  createdAt: Date;
  touchedAt: Date;
  finishedAt: Date | null;
}

export function toImportRun(row: Selectable<Schema['app.import_run']>): ImportRun {
  return {
    id: row.id,
    handle: row.handle,
    kind: row.kind as ImportKind,
    state: row.state as ImportState,
    updateExisting: row.update_existing,
    file: { name: row.file_name, bytes: row.file_bytes, sha256: row.file_sha256 },
    encoding: row.encoding,
    position: row.position,
    lastRow: row.last_row,
    counts: { ...NO_ROWS, ...(row.counts as Partial<ImportCounts>) },
    findings: row.findings,
    actor: row.actor as AuditActor,
    locale: row.locale as ImportRun['locale'],
    createdAt: row.created_at,
    touchedAt: row.touched_at,
    finishedAt: row.finished_at,
  };
}
