import { unitStatement } from '@zusage/operations/units';
import { z } from 'zod';
import { input, pageInput } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';
import { periodInput } from './period-input.ts';

export const statementInput = z.strictObject({
  ...periodInput,
  order: z.enum(['newest', 'oldest']).optional(),
  ...pageInput,
  limit: z.int().min(1).max(1000).default(20),
});

/** One account: its purchases, and the statement of a period with opening and closing balance. */
export const statement = personProcedure
  .input(input(statementInput))
  .query(({ ctx, input: request }) => unitStatement(ctx.scope, request));
