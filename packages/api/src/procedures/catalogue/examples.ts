import { catalogueExamples } from '@zusage/operations/catalogues';
import { z } from 'zod';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { versionNumber } from './version-number.ts';

/** The examples of a version, by default of the one in force, each decided now. */
export const examples = staffProcedure
  .input(input(z.strictObject({ version: versionNumber.optional() })))
  .query(({ ctx, input: asked }) => catalogueExamples(ctx.scope, asked));
