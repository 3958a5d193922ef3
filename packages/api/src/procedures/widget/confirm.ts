import { confirmVisitorRequest } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const confirmInput = z.strictObject({ token: fields.requiredText(200) });

/** Opens the ticket behind a mailed link and tells its number alone. */
export const confirm = publicProcedure
  .input(input(confirmInput))
  .mutation(({ ctx, input: { token } }) => confirmVisitorRequest(ctx.scope, token));
