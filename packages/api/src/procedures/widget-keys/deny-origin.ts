import { denyOrigin } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicKey } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const denyOriginInput = z.strictObject({ key: publicKey, origin: fields.requiredText(300) });

/** Strikes an origin from the list, from the next request on (S34). */
export const deny = partnerProcedure
  .input(input(denyOriginInput))
  .mutation(({ ctx, input: { key, origin } }) => denyOrigin(ctx.scope, key, origin));
