import { signIn as openSession } from '@zusage/identity';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';
import { enter } from './enter.ts';

export const signInInput = z.strictObject({
  /** E-mail, or the customer number for the organisation's designated contact (SEP-1). */
  identifier: fields.requiredText(254),
  password: fields.requiredText(1_000),
});

/**
 * Starts a session: `{role}`. With a second factor it does not yet: `{role: null, secondSteps}`, and `session.finishSignIn`
 * goes on within ten minutes. The answer is the same whether the account, the password or the membership is missing (S20).
 */
export const signIn = publicProcedure
  .input(input(signInInput))
  .mutation(async ({ ctx, input: credentials }) => {
    const answer = await openSession(ctx.scope.database, ctx.scope.providerId, {
      ...credentials,
      userAgent: ctx.userAgent,
      clientAddress: ctx.clientAddress,
    });
    if (!('pending' in answer)) return enter(ctx, answer);
    ctx.setPending?.(answer.pending);
    return { role: null, secondSteps: answer.secondSteps };
  });
