import { beginImport } from '@zusage/operations/import';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { importNumber } from './import-input.ts';

export const beginInput = z.strictObject({ number: importNumber });

/** Starts what was checked; the worker does it. */
export const begin = adminProcedure
  .input(input(beginInput))
  .mutation(({ ctx, input: request }) => beginImport(ctx.scope, request));
