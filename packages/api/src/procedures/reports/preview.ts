import { previewCharge } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { reportInput } from './get.ts';
import { partsSchema } from './parts.ts';

export const previewInput = reportInput.extend({ parts: partsSchema });

/** What a report with these times would cost, and what would be missing; nothing is written. */
export const preview = staffProcedure
  .input(input(previewInput))
  .query(({ ctx, input: request }) => previewCharge(ctx.scope, request));
