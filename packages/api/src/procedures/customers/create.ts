import { createCustomer } from '@zusage/operations/customers';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { name, readableNumber } from './customer-input.ts';

export const createInput = z.strictObject({
  customerNumber: readableNumber,
  name,
});

/** A new customer. */
export const create = adminProcedure
  .input(input(createInput))
  .mutation(({ ctx, input: request }) => createCustomer(ctx.scope, { ...request, key: ctx.idempotencyKey }));
