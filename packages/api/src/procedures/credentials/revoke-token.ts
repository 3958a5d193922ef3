import { revokeOwnToken } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { elevatedProcedure } from '../../trpc.ts';

export const revokeTokenInput = z.strictObject({ handle: fields.id });

/** Ends a token at once. */
export const revokeToken = elevatedProcedure
  .input(input(revokeTokenInput))
  .mutation(({ ctx, input: { handle } }) => revokeOwnToken(ctx.scope, handle));
