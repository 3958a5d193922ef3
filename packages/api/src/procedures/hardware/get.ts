import { replacementDetail } from '@zusage/operations/products';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const replacementInput = z.strictObject({ number: fields.number });

/** One replacement: whose turn it is, until when, and what happened. */
export const get = personProcedure
  .input(input(replacementInput))
  .query(({ ctx, input: request }) => replacementDetail(ctx.scope, request.number));
