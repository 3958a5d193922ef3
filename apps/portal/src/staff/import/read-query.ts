import type { FindingLine } from './import-types.ts';

export interface ImportQuery {
  /** Null for an address that names no import. */
  number: number | null;
  level: FindingLine['level'] | null;
  page: number;
}

const LEVELS = ['fault', 'change', 'notice'] as const;

/** Which import is asked for, and which of its findings; what makes no sense is read as the beginning. */
export function readImportQuery(number: string | undefined, query: URLSearchParams): ImportQuery {
  const page = query.get('page') ?? '';
  return {
    number: number !== undefined && /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null,
    level: LEVELS.find((level) => level === query.get('level')) ?? null,
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}
