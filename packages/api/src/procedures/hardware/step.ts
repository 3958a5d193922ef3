import { HARDWARE_STEPS, stepReplacement } from '@zusage/operations/products';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { peopleReaderProcedure } from '../../people-procedures.ts';

export const stepInput = z.strictObject({
  number: fields.number,
  step: z.enum(HARDWARE_STEPS),
  /** When it happened: with its offset, or `YYYY-MM-DDTHH:mm` on the provider's clock; now if left out. */
  at: fields.optionalText(40).nullable().default(null),
  note: fields.optionalText(2_000).nullable().default(null),
  vendorReference: fields.optionalText(120).nullable().default(null),
  tracking: fields.optionalText(120).nullable().default(null),
});

/** One step of a replacement, by the customer's people or the provider's; each side has its own (N-7). */
export const step = peopleReaderProcedure
  .input(input(stepInput))
  .mutation(({ ctx, input: request }) => stepReplacement(ctx.scope, { ...request, key: ctx.idempotencyKey }));
