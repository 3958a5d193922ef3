import { relyingPartyOf, stepUp as prove } from '@zusage/identity';
import { tellOfRecoveryCode, toInstant } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { proofInput } from '../../proof-input.ts';
import { sessionProcedure } from '../../trpc.ts';

export const stepUpInput = z.strictObject({ proof: proofInput });

/**
 * Shows that it is still the same person who sits there; credentials may then be changed for ten minutes (S25). The
 * session's id is another one afterwards (S16).
 */
export const stepUp = sessionProcedure
  .input(input(stepUpInput))
  .mutation(async ({ ctx, input: { proof } }) => {
    const { database, publicUrl, session } = ctx.scope;
    const renewed = await prove(database, relyingPartyOf(publicUrl), session, proof);
    ctx.setSession(renewed);
    if (proof.by === 'recovery') await tellOfRecoveryCode(ctx.scope, session.accountId);
    return { until: renewed.elevatedUntil && toInstant(renewed.elevatedUntil) };
  });
