import { COMPLAINT_MAX, decideComplaint } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { reportInput } from './get.ts';

export const decideInput = reportInput.extend({
  outcome: z.enum(['full', 'partial', 'none']),
  /** What goes back with `partial`, in the account's smallest billable part. */
  amount: z.number().nullable().default(null),
  reason: fields.requiredText(COMPLAINT_MAX),
});

/** Decides a complaint: the charge is cancelled in full, in part or not (N-17). */
export const decide = staffProcedure
  .input(input(decideInput))
  .mutation(({ ctx, input: request }) => decideComplaint(ctx.scope, { ...request, key: ctx.idempotencyKey }));
