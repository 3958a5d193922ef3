import { CONTRACT_STATES, listCustomers } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input, pageInput } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const listInput = z.strictObject({
  ...pageInput,
  q: fields.optionalText(100).optional(),
  state: z.enum(CONTRACT_STATES).optional(),
});

/** Customers by name, with what their contracts amount to. */
export const list = staffProcedure
  .input(input(listInput))
  .query(({ ctx, input: listing }) => listCustomers(ctx.scope, listing));
