/** What a file brings; in the order in which they need one another. */
export const IMPORT_KINDS = ['customers', 'contracts', 'products', 'certificates'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const isImportKind = (word: string): word is ImportKind =>
  (IMPORT_KINDS as readonly string[]).includes(word);

/** One import: larger files are split. */
export const IMPORT_BYTES_MAX = 10 * 1024 * 1024;
export const IMPORT_ROWS_MAX = 50_000;
