import { keepReply as keep } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { DESCRIPTION_CHARACTERS_MAX } from '../../question.ts';
import { personProcedure } from '../../trpc.ts';

export const keepReplyInput = z.strictObject({
  number: fields.number,
  body: fields.optionalText(DESCRIPTION_CHARACTERS_MAX),
});

/** Keeps an unfinished reply for its writer alone; an empty text takes it away (S9). */
export const keepReply = personProcedure
  .input(input(keepReplyInput))
  .mutation(({ ctx, input: request }) => keep(ctx.scope, request));
