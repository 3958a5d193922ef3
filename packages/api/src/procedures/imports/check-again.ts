import { checkAgain as again } from '@zusage/operations/import';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { deskOf, importNumber } from './import-input.ts';

export const checkAgainInput = z.strictObject({ number: importNumber, update: z.boolean() });

/** Checks the kept file once more. */
export const checkAgain = adminProcedure
  .input(input(checkAgainInput))
  .mutation(({ ctx, input: request }) => again(ctx.scope, deskOf(ctx), request));
