import { fairUse as readFairUse } from '@zusage/operations/effort';
import { z } from 'zod';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { month } from './month-input.ts';

export const fairUseInput = z.strictObject({ month });

/** How much customers use what a flat rate covers (S7-11). */
export const fairUse = staffProcedure
  .input(input(fairUseInput))
  .query(({ ctx, input: request }) => readFairUse(ctx.scope, request));
