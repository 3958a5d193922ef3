import { v7 } from 'uuid';

/** A new UUIDv7: made in the application because PostgreSQL 15 has no `uuidv7()`, and ordered by time so that indexes grow at one end. */
export const newId = (): string => v7();
