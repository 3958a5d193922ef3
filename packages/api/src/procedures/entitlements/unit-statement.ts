import { statementGroups, unitStatement as readStatement } from '@zusage/operations';
import { z } from 'zod';
import { fields, input, pageInput } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

const day = z.iso.date();

export const unitStatementInput = z.strictObject({
  key: fields.key,
  from: day.optional(),
  to: day.optional(),
  group: z.enum(statementGroups).optional(),
  asOf: day.optional(),
  order: z.enum(['newest', 'oldest']).optional(),
  ...pageInput,
  limit: z.int().min(1).max(1000).default(20),
});

/** One account: its purchases, and the statement of a period with opening and closing balance. */
export const unitStatement = personProcedure
  .input(input(unitStatementInput))
  .query(({ ctx, input: request }) => readStatement(ctx.scope, request));
