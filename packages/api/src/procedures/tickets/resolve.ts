import { resolveTicket, STAFF_RESOLUTIONS } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { DESCRIPTION_CHARACTERS_MAX } from '../../question.ts';
import { staffProcedure } from '../../trpc.ts';

export const resolveInput = z.strictObject({
  number: fields.number,
  body: fields.requiredText(DESCRIPTION_CHARACTERS_MAX),
  /** `solved` if left out. */
  resolution: z.enum(STAFF_RESOLUTIONS).optional(),
});

/** Communicates the solution, or why there is none (K-9). */
export const resolve = staffProcedure
  .input(input(resolveInput))
  .mutation(({ ctx, input: request }) => resolveTicket(ctx.scope, request, ctx.idempotencyKey));
