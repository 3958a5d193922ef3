import { changeContract as change } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { contractTerms, ofCustomer } from './customer-input.ts';

export const changeContractInput = z.strictObject({
  ...ofCustomer,
  ...contractTerms,
  contract: fields.number,
});

/** Changes what a contract is worth from now on. */
export const changeContract = adminProcedure
  .input(input(changeContractInput))
  .mutation(({ ctx, input: request }) => change(ctx.scope, { ...request, key: ctx.idempotencyKey }));
