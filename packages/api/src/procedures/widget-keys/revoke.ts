import { endWidgetKey } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { publicKey } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const revokeInput = z.strictObject({ key: publicKey });

/** Ends a widget key for good, on every page at once (S34). */
export const revoke = partnerProcedure
  .input(input(revokeInput))
  .mutation(({ ctx, input: { key } }) => endWidgetKey(ctx.scope, key));
