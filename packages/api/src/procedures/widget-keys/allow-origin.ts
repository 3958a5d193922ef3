import { allowOrigin } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicKey } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const allowOriginInput = z.strictObject({ key: publicKey, origin: fields.requiredText(300) });

/** Lets pages of one more origin embed the widget. */
export const allow = partnerProcedure
  .input(input(allowOriginInput))
  .mutation(({ ctx, input: { key, origin } }) => allowOrigin(ctx.scope, key, origin));
