import { readPasswordReset } from '@zusage/operations';
import { input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';
import { tokenInput } from './input.ts';

/** Whose password the holder of a mailed link may set. */
export const readReset = publicProcedure
  .input(input(tokenInput))
  .query(({ ctx, input: request }) => readPasswordReset(ctx.scope, request.token));
