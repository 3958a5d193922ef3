import { endContract as end } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofCustomer, reason } from './customer-input.ts';

export const endContractInput = z.strictObject({
  ...ofCustomer,
  contract: fields.number,
  lastDay: fields.day,
  reason,
});

/** Ends a contract before its time. */
export const endContract = adminProcedure
  .input(input(endContractInput))
  .mutation(({ ctx, input: request }) => end(ctx.scope, { ...request, key: ctx.idempotencyKey }));
