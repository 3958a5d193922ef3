import { addContract as add } from '@zusage/operations/customers';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { contractTerms, ofCustomer, readableNumber } from './customer-input.ts';

export const addContractInput = z.strictObject({
  ...ofCustomer,
  ...contractTerms,
  number: readableNumber,
});

/** A new contract of a customer. */
export const addContract = adminProcedure
  .input(input(addContractInput))
  .mutation(({ ctx, input: request }) => add(ctx.scope, { ...request, key: ctx.idempotencyKey }));
