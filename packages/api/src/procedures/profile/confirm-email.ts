import { confirmEmail as confirm } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const confirmEmailInput = z.strictObject({ token: fields.requiredText(200) });

/** Whoever holds the mailed link; the address of before is told (S25). @throws AppError link_expired */
export const confirmEmail = publicProcedure
  .input(input(confirmEmailInput))
  .mutation(({ ctx, input: { token } }) => confirm(ctx.scope, token));
