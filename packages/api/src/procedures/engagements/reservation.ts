import { previewStatement } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

/** From which purchases an amount would be reserved now. */
export const reservation = staffProcedure
  .input(input(z.strictObject({ number: fields.number, amount: z.int().min(0).max(100_000_000) })))
  .query(({ ctx, input: request }) => previewStatement(ctx.scope, request));
