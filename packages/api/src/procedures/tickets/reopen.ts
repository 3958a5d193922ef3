import { reopenTicket } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { DESCRIPTION_CHARACTERS_MAX } from '../../question.ts';
import { signedInRequesterProcedure } from '../../signed-in-requester.ts';

export const reopenInput = z.strictObject({
  number: fields.number,
  /** Why: it goes into the conversation. */
  body: fields.requiredText(DESCRIPTION_CHARACTERS_MAX),
});

/** Opens a resolved ticket again while its time lasts (K-10). */
export const reopen = signedInRequesterProcedure
  .input(input(reopenInput))
  .mutation(({ ctx, input: request }) => reopenTicket(ctx.scope, request, ctx.idempotencyKey));
