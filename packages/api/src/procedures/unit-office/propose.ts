import { ADJUSTMENT_MAX, ADJUSTMENT_REASON_MAX, proposeAdjustment } from '@zusage/operations/unit-office';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofAccount, wholeAmount } from './adjustment-input.ts';

export const proposeAdjustmentInput = z.strictObject({
  ...ofAccount,
  direction: z.enum(['give', 'take']),
  amount: wholeAmount(ADJUSTMENT_MAX),
  lastDay: fields.day.nullable().default(null),
  reason: fields.requiredText(ADJUSTMENT_REASON_MAX),
});

/** Corrects units by hand: at once within the limit, above it for a second administrator to decide (S86). */
export const propose = adminProcedure
  .input(input(proposeAdjustmentInput))
  .mutation(({ ctx, input: request }) =>
    proposeAdjustment(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );
