import { ticketDetail } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const getInput = z.strictObject({ number: fields.number });

/** A ticket with its conversation and the promise as it was made. */
export const get = personProcedure
  .input(input(getInput))
  .query(({ ctx, input: { number } }) => ticketDetail(ctx.scope, number));
