import { requestEngagement } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';

export const requestInput = z.strictObject({
  /** Key of a service of the catalogue. */
  service: fields.key,
  subject: fields.requiredText(200),
  description: fields.requiredText(8_000),
  /** Answers to what the service asks for, by key. */
  facts: z.record(fields.key, fields.optionalText(8_000)).default({}),
  /** Number of the ticket that it comes from. */
  ticket: fields.number.nullable().default(null),
});

/** Asks for work (N-13, N-28); nothing is reserved before a statement of work is approved. */
export const request = customerProcedure
  .input(input(requestInput))
  .mutation(({ ctx, input: asked }) => requestEngagement(ctx.scope, { ...asked, key: ctx.idempotencyKey }));
