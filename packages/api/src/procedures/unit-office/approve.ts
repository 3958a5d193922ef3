import { approveAdjustment } from '@zusage/operations/unit-office';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofAdjustment } from './adjustment-input.ts';

export const approveAdjustmentInput = z.strictObject(ofAdjustment);

/** A second administrator books what the first proposed (S86). */
export const approve = adminProcedure
  .input(input(approveAdjustmentInput))
  .mutation(({ ctx, input: request }) =>
    approveAdjustment(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );
