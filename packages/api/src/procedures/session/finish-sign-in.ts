import { finishSignIn as finish, relyingPartyOf } from '@zusage/identity';
import { AppError } from '@zusage/errors';
import { tellOfRecoveryCode } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { secondProofInput } from '../../proof-input.ts';
import { publicProcedure } from '../../trpc.ts';
import { enter } from './enter.ts';

export const finishSignInInput = z.strictObject({ proof: secondProofInput });

/** The second factor after a right password. @throws AppError link_expired after ten minutes; unauthorized; rate_limited (S26) */
export const finishSignIn = publicProcedure
  .input(input(finishSignInInput))
  .mutation(async ({ ctx, input: { proof } }) => {
    const { database, providerId, publicUrl } = ctx.scope;
    if (!ctx.pendingToken) throw new AppError('link_expired');
    const session = await finish(database, providerId, relyingPartyOf(publicUrl), {
      token: ctx.pendingToken,
      proof,
      userAgent: ctx.userAgent,
    });
    const entered = await enter(ctx, session);
    if (proof.by === 'recovery') await tellOfRecoveryCode(ctx.scope, session.accountId);
    return entered;
  });
