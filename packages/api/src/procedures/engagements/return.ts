import { returnStatement } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';

export const returnInput = z.strictObject({
  number: fields.number,
  version: z.int().min(1).max(10_000),
  remarks: fields.requiredText(4_000),
});

/** Returns a statement of work with remarks. */
export const returnIt = customerProcedure
  .input(input(returnInput))
  .mutation(({ ctx, input: remarks }) => returnStatement(ctx.scope, { ...remarks, key: ctx.idempotencyKey }));
