import type { PageLocals } from '../../page-locals.ts';

export type Credentials = Awaited<ReturnType<PageLocals['api']['credentials']['get']>>;
