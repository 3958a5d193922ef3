import { endSession as end } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { sessionProcedure } from '../../trpc.ts';

export const endSessionInput = z.strictObject({ handle: fields.id });

/** Signs one other device out at once (S17). */
export const endSession = sessionProcedure
  .input(input(endSessionInput))
  .mutation(({ ctx, input: { handle } }) => end(ctx.scope, handle));
