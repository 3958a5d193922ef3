import type { Catalogue } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import type { Finding } from '@zusage/imports';
import type { Author } from '../scope.ts';
import type { Reading } from './reading.ts';

/** What becomes of a row. */
export type Outcome = 'new' | 'changed' | 'unchanged' | 'faulty';

/** What rows of this file bring along before the database knows it; carried from batch to batch. */
export interface Memory {
  /** Customer's id → new sites by their names in small letters, with their keys. */
  sites: Map<string, Map<string, { key: string; name: string }>>;
}

export const emptyMemory = (): Memory => ({ sites: new Map() });

/** What a batch of rows is judged and applied with. */
export interface Batch {
  trx: Transaction;
  author: Author;
  catalogue: Catalogue;
  now: Date;
  /** The day it is for the provider, `YYYY-MM-DD`. */
  today: string;
  /** Records with other content are changed. */
  update: boolean;
  memory: Memory;
}

/** A row with what its cells say. */
export interface Asked<Wish> {
  reading: Reading;
  wish: Wish;
}

/** A row with its verdict; `plan` is what to do for a new or a changed one. */
export interface Judged<Plan> {
  row: number;
  outcome: Outcome;
  findings: Finding[];
  plan: Plan | null;
}

/** How rows of one kind are read, judged and applied: check and run go through the same `read` and `judge`. */
export interface KindOfImport<Wish, Plan> {
  /** Reads the cells; what cannot be read is noted in `reading`. */
  read(reading: Reading, catalogue: Catalogue): Wish;
  /** What may stand only once in a file, with its column; null while it cannot be read. */
  identity(wish: Wish): { column: string; key: string } | null;
  /** Ids of the customers whose records are about to change. */
  owners(batch: Batch, asked: readonly Asked<Wish>[]): Promise<string[]>;
  judge(batch: Batch, asked: readonly Asked<Wish>[]): Promise<Judged<Plan>[]>;
  apply(batch: Batch, plans: readonly { outcome: Outcome; plan: Plan }[]): Promise<void>;
}

/** To be applied: what is new, and what is different where that is wanted. */
export const isToApply = (outcome: Outcome, { update }: Pick<Batch, 'update'>): boolean =>
  outcome === 'new' || (outcome === 'changed' && update);
