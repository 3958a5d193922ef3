import type { PageLocals } from '../../page-locals.ts';

type Api = PageLocals['api'];

export type People = Awaited<ReturnType<Api['people']['list']>>;
export type Colleague = People['colleagues'][number];
export type Managed = NonNullable<People['managed']>;
export type Contact = Managed['contacts'][number];
export type Invitation = Managed['invitations'][number];
export type Site = Managed['sites'][number];
export type InviteInput = Parameters<Api['people']['invite']>[0];
