import { partnerCustomer } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const getInput = z.strictObject({ number: fields.number });

/** One customer as far as it allowed; otherwise there is none (S2). */
export const get = partnerProcedure
  .input(input(getInput))
  .query(({ ctx, input: { number } }) => partnerCustomer(ctx.scope, number));
