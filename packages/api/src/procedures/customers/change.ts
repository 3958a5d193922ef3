import { changeCustomer } from '@zusage/operations/customers';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { name, ofCustomer, readableNumber } from './customer-input.ts';

export const changeInput = z.strictObject({
  ...ofCustomer,
  newNumber: readableNumber,
  name,
});

/** Another name or number. */
export const change = adminProcedure
  .input(input(changeInput))
  .mutation(({ ctx, input: request }) => changeCustomer(ctx.scope, { ...request, key: ctx.idempotencyKey }));
