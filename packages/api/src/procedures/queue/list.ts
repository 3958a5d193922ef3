import { listQueueItems } from '@zusage/operations';
import { z } from 'zod';
import { input, pageInput } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const listInput = z.strictObject(pageInput);

/** Open tickets in due order. */
export const list = staffProcedure
  .input(input(listInput))
  .query(({ ctx, input: request }) => listQueueItems(ctx.scope, request));
