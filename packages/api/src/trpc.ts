import { initTRPC } from '@trpc/server';
import { AppError } from '@zusage/errors';
import { isStaff, requireElevated, type PersonScope, type SessionScope } from '@zusage/operations';
import type { ApiContext } from './context.ts';
import { toAppError } from './errors/app-error.ts';
import { describeError, type ErrorBody } from './errors/describe.ts';
import { HTTP_STATUS } from './errors/http-status.ts';

const t = initTRPC.context<ApiContext>().create({
  isDev: false,
  errorFormatter: ({
    shape,
    error,
    ctx,
  }): { message: string; code: number; data: ErrorBody & { httpStatus: number } } => {
    const body = describeError(toAppError(error), ctx?.scope.locale ?? 'de');
    return { message: body.message, code: shape.code, data: { ...body, httpStatus: HTTP_STATUS[body.code] } };
  },
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Needs nothing, not even a provider. */
export const openProcedure = t.procedure;

/** Anybody, within a provider. */
export const publicProcedure = t.procedure.use(({ ctx, next }) => {
  if (ctx.scope.providerId === '') throw new AppError('not_found');
  return next();
});

/** A person who signed in, or whose partner's site signed for them in the widget. */
export const requesterProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx.scope;
  if (actor.kind !== 'person') throw new AppError('unauthorized');
  if (isStaff(actor)) throw new AppError('forbidden');
  const scope: PersonScope = { ...ctx.scope, actor };
  return next({ ctx: { ...ctx, scope } });
});

/** A person who signed in to the portal or holds a token; a widget's visitor reads nothing here (S30). */
export const personProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx.scope;
  if (actor.kind !== 'person') throw new AppError('unauthorized');
  if (actor.via === 'widget') throw new AppError('forbidden');
  const scope: PersonScope = { ...ctx.scope, actor };
  return next({ ctx: { ...ctx, scope } });
});

/**
 * A person in their own browser: credentials are their owner's affair, and no program's. A token changes none, so that one
 * that was lost opens nothing for longer than it lasts.
 */
export const sessionProcedure = personProcedure.use(({ ctx, next }) => {
  if (ctx.scope.actor.via !== 'session') throw new AppError('forbidden');
  const session = { accountId: ctx.scope.actor.person.accountId, token: ctx.sessionToken ?? '' };
  const scope: SessionScope = { ...ctx.scope, session };
  return next({ ctx: { ...ctx, scope } });
});

/** One who proved within the last ten minutes that it is still they who sit there (S25). */
export const elevatedProcedure = sessionProcedure.use(async ({ ctx, next }) => {
  await requireElevated(ctx.scope);
  return next();
});

/** The provider's own people. */
export const staffProcedure = personProcedure.use(({ ctx, next }) => {
  if (!isStaff(ctx.scope.actor)) throw new AppError('forbidden');
  return next();
});

/** Whoever comes through a partner's widget, identified or not. */
export const widgetProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx.scope;
  if (actor.kind === 'visitor') return next();
  if (actor.kind === 'person' && actor.via === 'widget') return next();
  throw new AppError('unauthorized');
});

/** The provider's administrators: what they change, others only read. */
export const adminProcedure = staffProcedure.use(({ ctx, next }) => {
  if (ctx.scope.actor.person.role !== 'provider-admin') throw new AppError('forbidden');
  return next();
});

/** People of a customer. */
export const customerProcedure = personProcedure.use(({ ctx, next }) => {
  if (!ctx.scope.actor.person.organisation) throw new AppError('forbidden');
  return next();
});

/** Who speaks for a customer. */
export const customerAdminProcedure = customerProcedure.use(({ ctx, next }) => {
  if (ctx.scope.actor.person.role !== 'customer-admin') throw new AppError('forbidden');
  return next();
});

/** People of a partner. */
export const partnerProcedure = personProcedure.use(({ ctx, next }) => {
  if (ctx.scope.actor.person.partnerId === null) throw new AppError('forbidden');
  return next();
});
