import { REVERSAL_REASON_MAX, takeBackEffort } from '@zusage/operations/effort';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const takeBackEffortInput = z.strictObject({
  number: fields.number,
  reference: fields.number,
  reason: fields.requiredText(REVERSAL_REASON_MAX),
});

/** Takes effort back by a movement of its own, with its reason (S77). */
export const takeBack = staffProcedure
  .input(input(takeBackEffortInput))
  .mutation(({ ctx, input: request }) => takeBackEffort(ctx.scope, request, ctx.idempotencyKey));
