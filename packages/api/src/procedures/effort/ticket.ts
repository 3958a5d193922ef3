import { ticketEffort } from '@zusage/operations/effort';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const ticketEffortInput = z.strictObject({ number: fields.number });

/** The effort booked on a ticket, each with its words; a partner sees none (SB-4). */
export const ticket = personProcedure
  .input(input(ticketEffortInput))
  .query(({ ctx, input: { number } }) => ticketEffort(ctx.scope, number));
