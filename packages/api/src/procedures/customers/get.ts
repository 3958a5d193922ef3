import { customerDossier } from '@zusage/operations/customers';
import { z } from 'zod';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { ofCustomer } from './customer-input.ts';

export const getInput = z.strictObject(ofCustomer);

/** Everything about one customer. */
export const get = staffProcedure
  .input(input(getInput))
  .query(({ ctx, input: { customerNumber } }) => customerDossier(ctx.scope, customerNumber));
