import { enterEngagement } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { requestInput } from './request.ts';

const enterInput = requestInput.extend({
  customerNumber: fields.number,
  /** E-mail of the contact who asked. */
  contact: fields.email,
  channel: z.enum(['phone', 'email']),
});

/** Writes down what a customer asked for by phone or e-mail (N-28). */
export const enter = staffProcedure
  .input(input(enterInput))
  .mutation(({ ctx, input: asked }) => enterEngagement(ctx.scope, { ...asked, key: ctx.idempotencyKey }));
