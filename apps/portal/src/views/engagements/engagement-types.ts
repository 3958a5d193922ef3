import type { PageLocals } from '../../page-locals.ts';

type Api = PageLocals['api'];

export type Engagement = Awaited<ReturnType<Api['engagements']['get']>>;
export type EngagementLine = Awaited<ReturnType<Api['engagements']['list']>>['open'][number];
export type EngagementStatus = Engagement['status'];
export type Statement = NonNullable<Engagement['statement']>;
export type Session = Engagement['sessions'][number];
export type Next = Engagement['next'];
export type HistoryLine = Engagement['history'][number];
export type CountedUnit = Engagement['unit'];
export type Offer = Awaited<ReturnType<Api['engagements']['offers']>>['items'][number];
