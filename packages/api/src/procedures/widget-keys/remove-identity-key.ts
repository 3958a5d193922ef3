import { removeWidgetIdentityKey } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { publicKey } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const removeIdentityKeyInput = z.strictObject({ key: publicKey, thumbprint: z.string().max(64) });

/** Takes a public key away at once (S32). */
export const removeIdentityKey = partnerProcedure
  .input(input(removeIdentityKeyInput))
  .mutation(({ ctx, input: { key, thumbprint } }) => removeWidgetIdentityKey(ctx.scope, key, thumbprint));
