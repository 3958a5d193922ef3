import { continueImport } from '@zusage/operations/import';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { importNumber } from './import-input.ts';

export const goOnInput = z.strictObject({ number: importNumber });

/** Goes on with an import that stands still. */
export const goOn = adminProcedure
  .input(input(goOnInput))
  .mutation(({ ctx, input: request }) => continueImport(ctx.scope, request));
