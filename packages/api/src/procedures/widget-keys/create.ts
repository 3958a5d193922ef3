import { addWidgetKey } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const createInput = z.strictObject({
  name: fields.requiredText(120),
  origin: fields.requiredText(300).nullable().default(null),
});

/** Makes a widget key for one website. */
export const create = partnerProcedure
  .input(input(createInput))
  .mutation(({ ctx, input: given }) => addWidgetKey(ctx.scope, given));
