import { changeSeverity as change } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const severityInput = z.strictObject({
  number: fields.number,
  severity: fields.key,
  reason: fields.requiredText(2_000),
});

/** Lowers or raises the severity; the promise is decided again by the ticket's own catalogue (K-7, K-16). */
export const changeSeverity = staffProcedure
  .input(input(severityInput))
  .mutation(({ ctx, input: request }) => change(ctx.scope, request, ctx.idempotencyKey));
