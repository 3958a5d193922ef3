import { takeDocumentBack } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';

export const withdrawInput = z.strictObject({ slug: fields.slug });

/** From now on nobody can download it. */
export const withdraw = adminProcedure
  .input(input(withdrawInput))
  .mutation(({ ctx, input: { slug } }) => takeDocumentBack(ctx.scope, slug));
