import { addSite as add } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { name, newKey, ofCustomer } from './customer-input.ts';

export const addSiteInput = z.strictObject({
  ...ofCustomer,
  siteKey: newKey,
  name,
  address: fields.optionalText(500).nullable().optional(),
});

/** A new site of a customer. */
export const addSite = adminProcedure
  .input(input(addSiteInput))
  .mutation(({ ctx, input: request }) => add(ctx.scope, { ...request, key: ctx.idempotencyKey }));
