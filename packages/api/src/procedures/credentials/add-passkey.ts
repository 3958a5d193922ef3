import { addOwnPasskey } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { attestationInput } from '../../passkey-input.ts';
import { elevatedProcedure } from '../../trpc.ts';

export const addPasskeyInput = z.strictObject({ name: fields.requiredText(80), response: attestationInput });

/** Adds the passkey that the browser made. `recoveryCodes` as for codes. */
export const addPasskey = elevatedProcedure
  .input(input(addPasskeyInput))
  .mutation(({ ctx, input: made }) => addOwnPasskey(ctx.scope, made));
