import { listTicketSummaries } from '@zusage/operations';
import { z } from 'zod';
import { input, pageInput } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const listInput = z.strictObject({
  ...pageInput,
  status: z
    .enum(['open', 'waiting_for_facts', 'waiting_for_customer', 'resolved', 'closed', 'unresolved'])
    .optional(),
});

/** Tickets that the reader may see, newest first. */
export const list = personProcedure
  .input(input(listInput))
  .query(({ ctx, input: request }) => listTicketSummaries(ctx.scope, request));
