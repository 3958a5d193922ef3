import { withdrawAdjustment } from '@zusage/operations/unit-office';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofAdjustment } from './adjustment-input.ts';

export const withdrawAdjustmentInput = z.strictObject(ofAdjustment);

/** Who proposed a correction takes it back. */
export const withdraw = adminProcedure
  .input(input(withdrawAdjustmentInput))
  .mutation(({ ctx, input: request }) =>
    withdrawAdjustment(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );
