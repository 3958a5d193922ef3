import { requestPasswordReset } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const requestResetInput = z.strictObject({
  /** E-mail, or the customer number for the organisation's designated contact (SEP-1). */
  identifier: fields.requiredText(254),
});

/** Mails a link for a new password, if there is such an account; the answer is the same if not (S20). */
export const requestReset = publicProcedure
  .input(input(requestResetInput))
  .mutation(async ({ ctx, input: { identifier } }) => {
    await requestPasswordReset(ctx.scope, { identifier, clientAddress: ctx.clientAddress });
    return {};
  });
