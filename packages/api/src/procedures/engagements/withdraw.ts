import { withdrawEngagement } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';

export const withdrawInput = z.strictObject({
  number: fields.number,
  reason: fields.optionalText(2_000).nullable().default(null),
});

/** Takes a request back while nothing is reserved. */
export const withdraw = customerProcedure
  .input(input(withdrawInput))
  .mutation(({ ctx, input: request }) =>
    withdrawEngagement(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );
