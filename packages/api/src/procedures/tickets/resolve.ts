import { resolveTicket } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { DESCRIPTION_CHARACTERS_MAX } from '../../question.ts';
import { staffProcedure } from '../../trpc.ts';

export const resolveInput = z.strictObject({
  number: fields.number,
  body: fields.requiredText(DESCRIPTION_CHARACTERS_MAX),
});

/** Communicates the solution (K-9). */
export const resolve = staffProcedure
  .input(input(resolveInput))
  .mutation(({ ctx, input: request }) => resolveTicket(ctx.scope, request));
