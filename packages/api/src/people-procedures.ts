import { AppError } from '@zusage/errors';
import { personProcedure } from './trpc.ts';

/** A customer's contacts are read by that customer's people and by the provider's; a partner has its own. */
export const peopleReaderProcedure = personProcedure.use(({ ctx, next }) => {
  if (ctx.scope.actor.person.role === 'partner') throw new AppError('forbidden');
  return next();
});

/**
 * Who is who at a customer is decided by its administrators, and for it by the provider's (K-6): in their own browser. An
 * API token that was lost must let nobody else in.
 */
export const peopleManagerProcedure = personProcedure.use(({ ctx, next }) => {
  const { person, via } = ctx.scope.actor;
  const { role } = person;
  if (via !== 'session') throw new AppError('forbidden');
  if (role !== 'customer-admin' && role !== 'provider-admin') throw new AppError('forbidden');
  return next();
});
