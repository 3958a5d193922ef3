import { importDetail } from '@zusage/operations/import';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { findingLevel, importNumber } from './import-input.ts';

export const getInput = z.strictObject({
  number: importNumber,
  level: findingLevel.optional(),
  page: z.int().min(1).max(100_000).optional(),
});

/** One import with a page of what was found. */
export const get = adminProcedure
  .input(input(getInput))
  .query(({ ctx, input: request }) => importDetail(ctx.scope, request));
