import { askForAccess } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { scopes } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const askInput = z.strictObject({
  customerNumber: fields.number.refine((value) => value.trim() !== '', { params: { problem: 'required' } }),
  name: fields.requiredText(200),
  scopes,
  reason: fields.requiredText(2_000),
});

/** Asks a customer for access; whether there is such a customer is told to nobody (S20). */
export const ask = partnerProcedure
  .input(input(askInput))
  .mutation(({ ctx, input: question }) => askForAccess(ctx.scope, question));
