import { certificateDetail } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const certificateInput = z.strictObject({ number: fields.number });

/** A certificate as it reads on paper (N-1, SEP-2). */
export const get = personProcedure
  .input(input(certificateInput))
  .query(({ ctx, input: { number } }) => certificateDetail(ctx.scope, number));
