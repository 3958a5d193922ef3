import { closeTicket } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { DESCRIPTION_CHARACTERS_MAX } from '../../question.ts';
import { signedInRequesterProcedure } from '../../signed-in-requester.ts';

export const closeInput = z.strictObject({
  number: fields.number,
  body: fields.optionalText(DESCRIPTION_CHARACTERS_MAX).optional(),
});

/** The customer says that it is solved or no longer needed; once resolved, that it is closed for good (K-9, K-10). */
export const close = signedInRequesterProcedure
  .input(input(closeInput))
  .mutation(({ ctx, input: request }) => closeTicket(ctx.scope, request, ctx.idempotencyKey));
