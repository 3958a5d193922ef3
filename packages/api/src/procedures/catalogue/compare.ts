import { compareVersions } from '@zusage/operations/catalogues';
import { z } from 'zod';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { versionNumber } from './version-number.ts';

/** What changes for customers from one published version to another. */
export const compare = staffProcedure
  .input(input(z.strictObject({ from: versionNumber, to: versionNumber })))
  .query(({ ctx, input: versions }) => compareVersions(ctx.scope, versions));
