import { noteOnTicket } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { DESCRIPTION_CHARACTERS_MAX } from '../../question.ts';
import { staffProcedure } from '../../trpc.ts';

export const noteInput = z.strictObject({
  number: fields.number,
  body: fields.requiredText(DESCRIPTION_CHARACTERS_MAX),
});

/** Writes a note that the customer never sees (S10). */
export const note = staffProcedure
  .input(input(noteInput))
  .mutation(({ ctx, input: request }) => noteOnTicket(ctx.scope, request, ctx.idempotencyKey));
