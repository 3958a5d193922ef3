import { readOpenInvitation } from '@zusage/operations';
import { input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';
import { tokenInput } from './input.ts';

/** What the holder of a mailed link is asked to accept. */
export const readInvitation = publicProcedure
  .input(input(tokenInput))
  .query(({ ctx, input: request }) => readOpenInvitation(ctx.scope, request.token));
