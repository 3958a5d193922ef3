import { listCustomerOffers } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

/** What a customer can ask for, and who of it may, for staff who write it down. */
export const customerOffers = staffProcedure
  .input(input(z.strictObject({ customerNumber: fields.number })))
  .query(({ ctx, input: { customerNumber } }) => listCustomerOffers(ctx.scope, customerNumber));
