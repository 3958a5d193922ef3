import { importFindings } from '@zusage/operations/import';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { importNumber } from './import-input.ts';

export const findingsInput = z.strictObject({ number: importNumber });

/** Everything that was found in a file. */
export const findings = adminProcedure
  .input(input(findingsInput))
  .query(({ ctx, input: request }) => importFindings(ctx.scope, request));
