import { findPersonByAccount, signIn as openSession, signOut } from '@zusage/identity';
import { AppError } from '@zusage/errors';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const signInInput = z.strictObject({
  /** E-mail, or the customer number for the organisation's designated contact (SEP-1). */
  identifier: fields.requiredText(254),
  password: fields.requiredText(1_000),
});

/** Starts a session. The answer is the same whether the account, the password or the membership is missing (S20). */
export const signIn = publicProcedure
  .input(input(signInInput))
  .mutation(async ({ ctx, input: credentials }) => {
    const { database, providerId } = ctx.scope;
    const session = await openSession(database, providerId, {
      ...credentials,
      userAgent: ctx.userAgent,
      clientAddress: ctx.clientAddress,
    });
    const person = await database.tenant(providerId, (trx) =>
      findPersonByAccount(trx, providerId, session.accountId),
    );
    if (!person) {
      await signOut(database, session.token);
      throw new AppError('unauthorized');
    }
    // Whoever held the session of before, held it for somebody who is now somebody else (S16).
    if (ctx.sessionToken) await signOut(database, ctx.sessionToken);
    ctx.setSession(session);
    return { role: person.role };
  });
