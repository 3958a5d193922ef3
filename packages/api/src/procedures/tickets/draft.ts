import { ticketDraft } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { requesterProcedure } from '../../trpc.ts';

export const draftInput = z.strictObject({ id: fields.id });

/** What was typed into a request that could not become a ticket this way. */
export const draft = requesterProcedure
  .input(input(draftInput))
  .query(({ ctx, input: { id } }) => ticketDraft(ctx.scope, id));
