import { approveStatement } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';

export const approveInput = z.strictObject({
  number: fields.number,
  version: z.int().min(1).max(10_000),
  /** Keys of the preconditions that are confirmed; all of them are needed. */
  confirmed: z.array(fields.key).max(50).default([]),
});

/** Approves a statement of work: its units are reserved, or what is missing is quoted (N-13, N-15). */
export const approve = customerProcedure
  .input(input(approveInput))
  .mutation(({ ctx, input: approval }) =>
    approveStatement(ctx.scope, { ...approval, key: ctx.idempotencyKey }),
  );
