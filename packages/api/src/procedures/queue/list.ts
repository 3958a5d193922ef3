import { listQueueItems, QUEUE_VIEWS } from '@zusage/operations';
import { z } from 'zod';
import { fields, input, pageInput } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const listInput = z.strictObject({
  ...pageInput,
  view: z.enum(QUEUE_VIEWS).optional(),
  severity: fields.key.optional(),
  customerNumber: fields.number.optional(),
  product: fields.key.optional(),
  q: fields.optionalText(200).optional(),
});

/** Open tickets in due order. */
export const list = staffProcedure
  .input(input(listInput))
  .query(({ ctx, input: request }) => listQueueItems(ctx.scope, request));
