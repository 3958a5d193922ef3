import { changeProduct as change } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofCustomer, productFacts } from './customer-input.ts';

export const changeProductInput = z.strictObject({
  ...ofCustomer,
  ...productFacts,
  product: fields.key,
});

/** Changes a product, or moves it to another site or contract. */
export const changeProduct = adminProcedure
  .input(input(changeProductInput))
  .mutation(({ ctx, input: request }) => change(ctx.scope, { ...request, key: ctx.idempotencyKey }));
