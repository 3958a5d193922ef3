import { changeSite as change } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { name, ofCustomer } from './customer-input.ts';

export const changeSiteInput = z.strictObject({
  ...ofCustomer,
  site: fields.key,
  name,
  /** Left out, it stays as it is. */
  address: fields.optionalText(500).nullable().optional(),
});

/** Another name for a site. */
export const changeSite = adminProcedure
  .input(input(changeSiteInput))
  .mutation(({ ctx, input: request }) => change(ctx.scope, { ...request, key: ctx.idempotencyKey }));
