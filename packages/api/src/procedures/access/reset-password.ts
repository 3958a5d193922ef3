import { resetPassword as reset } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';
import { password, token } from './input.ts';

export const resetInput = z.strictObject({ token, password });

/** Sets a new password and ends every session of the account (S17). */
export const resetPassword = publicProcedure
  .input(input(resetInput))
  .mutation(async ({ ctx, input: request }) => {
    await reset(ctx.scope, request);
    return {};
  });
