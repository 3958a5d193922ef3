import { refuseAccess } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerAdminProcedure } from '../../trpc.ts';

export const refuseInput = z.strictObject({
  request: fields.id,
  note: fields.optionalText(2_000).optional(),
});

/** Turns a partner's request down, with a word to it. */
export const refuse = customerAdminProcedure
  .input(input(refuseInput))
  .mutation(({ ctx, input: { request, note } }) => refuseAccess(ctx.scope, request, note?.trim() || null));
