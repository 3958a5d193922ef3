import type { PageLocals } from '../../page-locals.ts';

type Api = PageLocals['api'];
type Answer<Procedure extends (...input: never[]) => unknown> = Awaited<ReturnType<Procedure>>;

export type ImportList = Answer<Api['imports']['list']>;
export type ImportSummary = ImportList['items'][number];
export type ImportColumns = ImportList['columns'][number];
export type ImportDetail = Answer<Api['imports']['get']>;
export type FindingLine = ImportDetail['findings']['items'][number];
export type ImportKind = ImportSummary['kind'];

export const IMPORT_KINDS = ['customers', 'contracts', 'products', 'certificates'] as const;
export const isImportKind = (word: string): word is ImportKind => IMPORT_KINDS.some((kind) => kind === word);
