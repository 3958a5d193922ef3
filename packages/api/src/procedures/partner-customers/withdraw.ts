import { withdrawRequest } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const withdrawInput = z.strictObject({ request: fields.id });

/** Takes a request back that nobody has decided yet. */
export const withdraw = partnerProcedure
  .input(input(withdrawInput))
  .mutation(({ ctx, input: { request } }) => withdrawRequest(ctx.scope, request));
