import { relyingPartyOf, signInByPasskey as openSession } from '@zusage/identity';
import { z } from 'zod';
import { input } from '../../input.ts';
import { assertionInput } from '../../passkey-input.ts';
import { publicProcedure } from '../../trpc.ts';
import { enter } from './enter.ts';

export const signInByPasskeyInput = z.strictObject({ response: assertionInput });

/** A passkey has asked for PIN, finger or face: it is both factors. @throws AppError unauthorized */
export const signInByPasskey = publicProcedure
  .input(input(signInByPasskeyInput))
  .mutation(async ({ ctx, input: { response } }) => {
    const { database, providerId, publicUrl } = ctx.scope;
    const party = relyingPartyOf(publicUrl);
    const session = await openSession(database, providerId, party, { response, userAgent: ctx.userAgent });
    return enter(ctx, session);
  });
