import { changeVersion } from '@zusage/operations/products';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { versionFacts } from './version-input.ts';

/** Changes an entry, or announces the end of its support (K-13). */
export const change = staffProcedure
  .input(input(z.strictObject({ slug: fields.slug, ...versionFacts })))
  .mutation(({ ctx, input: request }) => changeVersion(ctx.scope, { ...request, key: ctx.idempotencyKey }));
