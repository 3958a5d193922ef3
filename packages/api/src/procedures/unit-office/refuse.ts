import { refuseAdjustment } from '@zusage/operations/unit-office';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofAdjustment } from './adjustment-input.ts';

export const refuseAdjustmentInput = z.strictObject({ ...ofAdjustment, note: fields.requiredText(500) });

/** A second administrator refuses a proposed correction, with a note. */
export const refuse = adminProcedure
  .input(input(refuseAdjustmentInput))
  .mutation(({ ctx, input: request }) =>
    refuseAdjustment(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );
