import { widgetKey } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { publicKey } from '../../partner-input.ts';
import { partnerProcedure } from '../../trpc.ts';

export const getInput = z.strictObject({ key: publicKey });

/** One widget key of the partner's own (S2). */
export const get = partnerProcedure
  .input(input(getInput))
  .query(({ ctx, input: { key } }) => widgetKey(ctx.scope, key));
