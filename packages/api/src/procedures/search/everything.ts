import { searchEverything } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const everythingInput = z.strictObject({
  query: fields.optionalText(200),
  limit: z.int().min(1).max(20).default(8),
});

/** Tickets, customers and articles by number, name or words. */
export const everything = staffProcedure
  .input(input(everythingInput))
  .query(({ ctx, input: request }) => searchEverything(ctx.scope, request));
