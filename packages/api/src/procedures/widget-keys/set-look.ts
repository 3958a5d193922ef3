import { setWidgetLook } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { look, publicKey } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const setLookInput = z.strictObject({ key: publicKey, look });

/** Sets the widget's look. */
export const setLook = partnerProcedure
  .input(input(setLookInput))
  .mutation(({ ctx, input: { key, look: chosen } }) => setWidgetLook(ctx.scope, key, chosen));
