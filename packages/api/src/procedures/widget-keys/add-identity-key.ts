import { addWidgetIdentityKey } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { publicKey } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const addIdentityKeyInput = z.strictObject({
  key: publicKey,
  jwk: z.record(z.string().max(20), z.unknown()),
  /** How long the others still count: null for ever, 0 no longer, at most 24 hours (S32). */
  graceHours: z.int().min(0).max(24).nullable().default(null),
});

/** Adds a public key that signs visitors' identities. */
export const addIdentityKey = partnerProcedure
  .input(input(addIdentityKeyInput))
  .mutation(({ ctx, input: { key, jwk, graceHours } }) =>
    addWidgetIdentityKey(ctx.scope, key, jwk, graceHours),
  );
