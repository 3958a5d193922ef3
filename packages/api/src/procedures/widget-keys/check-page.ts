import { checkWidgetPage } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicKey } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const checkPageInput = z.strictObject({
  key: publicKey,
  address: fields.requiredText(2_000),
  policy: fields.optionalText(32_768).default(''),
});

/** Whether the snippet would work on a page, from what the partner pasted; nothing is fetched (S47). */
export const checkPage = partnerProcedure
  .input(input(checkPageInput))
  .query(({ ctx, input: { key, ...page } }) => checkWidgetPage(ctx.scope, key, page));
