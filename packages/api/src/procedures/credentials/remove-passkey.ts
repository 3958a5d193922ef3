import { removeOwnPasskey } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { elevatedProcedure } from '../../trpc.ts';

export const removePasskeyInput = z.strictObject({ handle: fields.id });

export const removePasskey = elevatedProcedure
  .input(input(removePasskeyInput))
  .mutation(({ ctx, input: { handle } }) => removeOwnPasskey(ctx.scope, handle));
