import { reversePurchase as reverse } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofCustomer, reason } from './customer-input.ts';

export const reversePurchaseInput = z.strictObject({
  ...ofCustomer,
  unit: fields.key,
  reference: fields.requiredText(80),
  reason,
});

/** Takes back a purchase that was booked by mistake. */
export const reversePurchase = adminProcedure
  .input(input(reversePurchaseInput))
  .mutation(({ ctx, input: request }) => reverse(ctx.scope, { ...request, key: ctx.idempotencyKey }));
