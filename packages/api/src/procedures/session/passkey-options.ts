import { AppError } from '@zusage/errors';
import { clientPlace, limitRate, passkeyRequest, pendingSignIn, relyingPartyOf } from '@zusage/identity';
import { z } from 'zod';
import { input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const passkeyOptionsInput = z.strictObject({ purpose: z.enum(['sign_in', 'second_step']) });

// Each asks the database to keep a challenge; nobody signs in this often.
const LIMIT = { points: 60, windowSeconds: 60 };

/** What the browser passes to `navigator.credentials.get`: to sign in by passkey alone, or after the password. */
export const passkeyOptions = publicProcedure
  .input(input(passkeyOptionsInput))
  .mutation(async ({ ctx, input: { purpose } }) => {
    const { database, providerId, publicUrl } = ctx.scope;
    await limitRate(database, `passkey-options:${clientPlace(ctx.clientAddress).host}`, LIMIT);
    const party = relyingPartyOf(publicUrl);
    if (purpose === 'sign_in') return passkeyRequest(database, party, { purpose });
    const waiting = ctx.pendingToken ? await pendingSignIn(database, providerId, ctx.pendingToken) : null;
    if (!waiting) throw new AppError('link_expired');
    return passkeyRequest(database, party, { purpose, accountId: waiting.accountId });
  });
