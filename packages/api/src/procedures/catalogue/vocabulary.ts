import { catalogueVocabulary } from '@zusage/operations/catalogues';
import { z } from 'zod';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { versionNumber } from './version-number.ts';

/** Everything that a what-if question can be put together from. */
export const vocabulary = staffProcedure
  .input(input(z.strictObject({ version: versionNumber.optional() })))
  .query(({ ctx, input: asked }) => catalogueVocabulary(ctx.scope, asked));
