import { restPartner } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';

/** Lets a partner rest, or act again. */
export const restPartnerProcedure = adminProcedure
  .input(input(z.strictObject({ partner: fields.slug, suspended: z.boolean() })))
  .mutation(async ({ ctx, input: { partner, suspended } }) => {
    await restPartner(ctx.scope, partner, suspended);
    return {};
  });
