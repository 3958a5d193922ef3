import { countTicketViews } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';
import { ticketFilter } from './list.ts';

export const countInput = z.strictObject(ticketFilter);

/** How many tickets each view of the list holds under the same filters. */
export const count = personProcedure
  .input(input(countInput))
  .query(({ ctx, input: filter }) => countTicketViews(ctx.scope, filter));
