import { endImport } from '@zusage/operations/import';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { importNumber } from './import-input.ts';

export const endInput = z.strictObject({ number: importNumber });

/** Discards an import that was not started, or stops one that runs. */
export const end = adminProcedure
  .input(input(endInput))
  .mutation(({ ctx, input: request }) => endImport(ctx.scope, request));
