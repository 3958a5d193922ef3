import { confirmOwnCode } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { elevatedProcedure } from '../../trpc.ts';

export const confirmCodeInput = z.strictObject({ code: fields.requiredText(40) });

/** Puts codes into use. `recoveryCodes` are there the first time a second factor is set up, and shown this once. */
export const confirmCode = elevatedProcedure
  .input(input(confirmCodeInput))
  .mutation(({ ctx, input: { code } }) => confirmOwnCode(ctx.scope, code));
