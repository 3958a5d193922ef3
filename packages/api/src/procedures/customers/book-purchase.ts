import { bookPurchase as book, PURCHASE_UNITS_MAX } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofCustomer } from './customer-input.ts';

const NOT_WHOLE = { params: { problem: 'not_whole' } };

export const bookPurchaseInput = z.strictObject({
  ...ofCustomer,
  unit: fields.key,
  /** How many were sold: whole ones, never a part of one (S83). */
  units: z
    .number()
    .refine((value) => Number.isSafeInteger(value) && value >= 1 && value <= PURCHASE_UNITS_MAX, NOT_WHOLE),
  reference: fields.requiredText(80),
  boughtOn: fields.day,
  lastDay: fields.day.nullable().default(null),
});

/** Books a purchase of prepaid units. */
export const bookPurchase = adminProcedure
  .input(input(bookPurchaseInput))
  .mutation(({ ctx, input: request }) => book(ctx.scope, { ...request, key: ctx.idempotencyKey }));
