import { renameWidgetKey } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicKey } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const renameInput = z.strictObject({ key: publicKey, name: fields.requiredText(120) });

/** Gives a widget key another name. */
export const rename = partnerProcedure
  .input(input(renameInput))
  .mutation(({ ctx, input: { key, name } }) => renameWidgetKey(ctx.scope, key, name));
