import type { PageLocals } from '../../page-locals.ts';

type Api = PageLocals['api'];

export type ProductDetail = Awaited<ReturnType<Api['products']['get']>>;
export type Replacement = Awaited<ReturnType<Api['hardware']['get']>>;
export type ReplacementLine = ProductDetail['replacements'][number];
export type Move = NonNullable<ProductDetail['move']>;
export type StepName = Replacement['steps'][number];
