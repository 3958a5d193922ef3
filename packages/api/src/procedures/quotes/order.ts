import { orderQuote, REFERENCE_MAX } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';

export const orderInput = z.strictObject({
  number: fields.number,
  quote: fields.number,
  /** The customer's order number. */
  reference: fields.requiredText(REFERENCE_MAX),
});

/** Orders what a quote names; the purchase tops the account up and the work goes on (N-15). */
export const order = customerProcedure
  .input(input(orderInput))
  .mutation(({ ctx, input: request }) => orderQuote(ctx.scope, { ...request, key: ctx.idempotencyKey }));
