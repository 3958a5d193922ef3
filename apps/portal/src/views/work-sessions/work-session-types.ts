import type { PageLocals } from '../../page-locals.ts';

type Api = PageLocals['api'];

export type WorkSession = Awaited<ReturnType<Api['workSessions']['get']>>;
export type Cancellation = NonNullable<WorkSession['cancellation']>;
export type Coming = Awaited<ReturnType<Api['workSessions']['coming']>>;
export type ComingSession = Coming['open'][number];
