import { requestOwnEmail } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { elevatedProcedure } from '../../trpc.ts';

export const requestEmailInput = z.strictObject({ email: fields.email });

/** Sends a link to a new address; it counts once that has been used (S25). */
export const requestEmail = elevatedProcedure
  .input(input(requestEmailInput))
  .mutation(({ ctx, input: { email } }) => requestOwnEmail(ctx.scope, email));
