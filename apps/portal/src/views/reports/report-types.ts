import type { PageLocals } from '../../page-locals.ts';

type Api = PageLocals['api'];

/** A session with its report, complaint and what the reader can do about them. */
export type SessionReport = Awaited<ReturnType<Api['reports']['get']>>;
export type Report = NonNullable<SessionReport['report']>;
export type Complaint = NonNullable<SessionReport['complaint']>;
export type ReportForm = NonNullable<SessionReport['form']>;
export type ChargePreview = Awaited<ReturnType<Api['reports']['preview']>>;
export type Quote = Awaited<ReturnType<Api['quotes']['list']>>['items'][number];
export type OpenWork = Awaited<ReturnType<Api['quotes']['open']>>;
export type FeedbackOverTime = Awaited<ReturnType<Api['reports']['feedback']>>;
