import { requireWidgetIdentity } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { publicKey } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const requireIdentityInput = z.strictObject({ key: publicKey, required: z.boolean() });

/** Turns guests away, or lets them in. */
export const requireIdentity = partnerProcedure
  .input(input(requireIdentityInput))
  .mutation(({ ctx, input: { key, required } }) => requireWidgetIdentity(ctx.scope, key, required));
