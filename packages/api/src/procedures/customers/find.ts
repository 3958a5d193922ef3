import { findCustomers } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const findInput = z.strictObject({ query: fields.requiredText(100) });

/** Customers by number or part of the name. */
export const find = staffProcedure.input(input(findInput)).query(async ({ ctx, input: { query } }) => ({
  items: await findCustomers(ctx.scope, query),
  nextCursor: null,
}));
