import { assignEngagement } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const assignInput = z.strictObject({ number: fields.number, assignee: fields.email.nullable() });

/** Gives an engagement to one of the provider's people, or back to all. */
export const assign = staffProcedure
  .input(input(assignInput))
  .mutation(({ ctx, input: request }) =>
    assignEngagement(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );
