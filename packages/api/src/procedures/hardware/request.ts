import { requestReplacement } from '@zusage/operations/products';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';

export const requestInput = z.strictObject({
  product: fields.key,
  fault: fields.requiredText(4_000),
  serial: fields.requiredText(200),
  /** Key of the customer's site that it is delivered to; null for another place. */
  site: fields.key.nullable().default(null),
  address: fields.requiredText(500),
  contactName: fields.requiredText(120),
  contactPhone: fields.requiredText(40),
});

/** Asks for the replacement of faulty hardware (N-7). */
export const request = customerProcedure
  .input(input(requestInput))
  .mutation(({ ctx, input: asked }) => requestReplacement(ctx.scope, { ...asked, key: ctx.idempotencyKey }));
