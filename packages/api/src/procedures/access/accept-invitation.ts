import { signOut } from '@zusage/identity';
import { acceptInvitation as accept } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';
import { password, token } from './input.ts';

export const acceptInput = z.strictObject({ token, password });

/** Accepts an invitation, once. `signedIn` is false for an account that existed: it signs in as always. */
export const acceptInvitation = publicProcedure
  .input(input(acceptInput))
  .mutation(async ({ ctx, input: request }) => {
    const { clientAddress, userAgent } = ctx;
    const session = await accept(ctx.scope, { ...request, clientAddress, userAgent });
    if (session === null) return { signedIn: false };
    // Whoever held the session of before, held it for somebody who is now somebody else (S16).
    if (ctx.sessionToken) await signOut(ctx.scope.database, ctx.sessionToken);
    ctx.setSession(session);
    return { signedIn: true };
  });
