import { situationSchema } from '@zusage/catalogue';
import { whatIf as decideWhatIf } from '@zusage/operations/catalogues';
import { z } from 'zod';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { versionNumber } from './version-number.ts';

/** What a version would decide on a request that nobody made; writes nothing. */
export const whatIf = staffProcedure
  .input(input(z.strictObject({ version: versionNumber.optional(), situation: situationSchema })))
  .query(({ ctx, input: asked }) => decideWhatIf(ctx.scope, asked));
