import { AppError } from '@zusage/errors';
import { isStaff } from '@zusage/operations';
import { personProcedure } from './trpc.ts';

/** A customer or partner who signed in or holds a token; neither staff nor a widget's visitor. */
export const signedInRequesterProcedure = personProcedure.use(({ ctx, next }) => {
  if (isStaff(ctx.scope.actor)) throw new AppError('forbidden');
  return next();
});
