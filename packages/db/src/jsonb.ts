import type { ColumnType } from 'kysely';

/** A jsonb column: read as a value whose shape its owner checks, written as JSON text (pg would turn an array into a PostgreSQL array). */
export type Jsonb = ColumnType<unknown, string, string>;
