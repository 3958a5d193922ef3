import { z } from 'zod';

/** Raised when an older release could no longer read what is written. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

const count = z.int().min(0);

const tableSchema = z.strictObject({
  /** With schema, for example `app.ticket`. */
  name: z.string().regex(/^(app|auth)\.[a-z_0-9]+$/),
  columns: z.array(z.string().regex(/^[a-z_0-9]+$/)).min(1),
  rows: count,
});
export type DumpedTable = z.infer<typeof tableSchema>;

const sequenceSchema = z.strictObject({
  schema: z.enum(['app', 'auth']),
  name: z.string().min(1).max(63),
  start: z.int().positive(),
  /** The last number that was given out. */
  last: z.int().positive(),
});
export type DumpedSequence = z.infer<typeof sequenceSchema>;

/** What an archive holds. It is the archive's last entry, so that a cut-off file has none. */
export const manifestSchema = z.strictObject({
  product: z.literal('zusage'),
  format: z.literal(FORMAT),
  /** Instant of the snapshot. */
  takenAt: z.string(),
  /** Names of the migrations that the database had had. */
  migrations: z.array(z.string()).min(1),
  /** In the order in which they can be loaded: what is referred to comes first. */
  tables: z.array(tableSchema),
  sequences: z.array(sequenceSchema),
  jobs: count,
  files: count,
  entries: z.array(
    z.strictObject({ name: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
