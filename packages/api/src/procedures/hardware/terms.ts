import { readHardwareTerms } from '@zusage/operations/products';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';

/** What a contract agrees about the replacement of hardware. */
export const terms = adminProcedure
  .input(input(z.strictObject({ customerNumber: fields.number, contract: fields.number })))
  .query(({ ctx, input: request }) => readHardwareTerms(ctx.scope, request));
