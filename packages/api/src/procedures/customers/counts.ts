import { countCustomers } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

const countsInput = z.strictObject({ q: fields.optionalText(100).optional() });

/** How many customers each view of the list holds. */
export const counts = staffProcedure
  .input(input(countsInput))
  .query(({ ctx, input: search }) => countCustomers(ctx.scope, search));
