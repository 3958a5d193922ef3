import { addProduct as add } from '@zusage/operations/customers';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { newKey, ofCustomer, productFacts } from './customer-input.ts';

export const addProductInput = z.strictObject({
  ...ofCustomer,
  ...productFacts,
  productKey: newKey,
});

/** A new product of a customer. */
export const addProduct = adminProcedure
  .input(input(addProductInput))
  .mutation(({ ctx, input: request }) => add(ctx.scope, { ...request, key: ctx.idempotencyKey }));
