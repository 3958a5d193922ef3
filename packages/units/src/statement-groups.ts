import type { MovementKind } from './buckets.ts';

/** Kinds of movement that a reader looks for together. */
export const STATEMENT_GROUPS = {
  purchases: ['purchase'],
  reservations: ['reserve', 'release'],
  usage: ['await', 'debit', 'effort'],
  lapses: ['forfeit', 'expire'],
  corrections: ['credit', 'reverse'],
} as const satisfies Record<string, readonly MovementKind[]>;

export type StatementGroup = keyof typeof STATEMENT_GROUPS;
export const statementGroups = Object.keys(STATEMENT_GROUPS) as StatementGroup[];
