import { revokeAccess } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerAdminProcedure } from '../../trpc.ts';

export const revokeInput = z.strictObject({ partner: fields.id });

/** Takes everything back from a partner, from its next request on (S12). */
export const revoke = customerAdminProcedure
  .input(input(revokeInput))
  .mutation(({ ctx, input: { partner } }) => revokeAccess(ctx.scope, partner));
