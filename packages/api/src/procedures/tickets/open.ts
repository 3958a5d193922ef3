import { openTicket } from '@zusage/operations';
import { input } from '../../input.ts';
import { openInput } from '../../question.ts';
import { requesterProcedure } from '../../trpc.ts';

/** Opens a ticket; with an idempotency key a repeat gets the first answer. */
export const open = requesterProcedure
  .input(input(openInput))
  .mutation(({ ctx, input: request }) => openTicket(ctx.scope, request, ctx.idempotencyKey));
