import { listStaffEngagements, STAFF_VIEWS } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const allInput = z.strictObject({
  view: z.enum(STAFF_VIEWS).default('all'),
  customerNumber: fields.number.optional(),
  service: fields.key.optional(),
});

/** Engagements of all customers, in due order. */
export const all = staffProcedure
  .input(input(allInput))
  .query(({ ctx, input: filter }) => listStaffEngagements(ctx.scope, filter));
