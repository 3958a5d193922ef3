import { listTicketSummaries } from '@zusage/operations';
import { z } from 'zod';
import { fields, input, pageInput } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

/** What a list of tickets can be narrowed to. */
export const ticketFilter = {
  q: fields.optionalText(200).optional(),
  product: fields.key.optional(),
  person: z.literal('mine').optional(),
  /** Number of one of the customers that a partner acts for. */
  customer: fields.number.optional(),
};

export const listInput = z.strictObject({
  ...pageInput,
  ...ticketFilter,
  status: z
    .enum([
      'open',
      'waiting_for_facts',
      'waiting_for_customer',
      'resolved',
      'closed',
      'unresolved',
      'waiting',
    ])
    .optional(),
  sort: z.enum(['newest', 'due']).optional(),
});

/** Tickets that the reader may see, newest first unless the due order is asked for. */
export const list = personProcedure
  .input(input(listInput))
  .query(({ ctx, input: request }) => listTicketSummaries(ctx.scope, request));
