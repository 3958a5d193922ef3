import { changeAccess } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { terms } from '../../partner-input.ts';
import { customerAdminProcedure } from '../../trpc.ts';

export const changeInput = z.strictObject({ partner: fields.id, ...terms });

/** Gives a partner that has access other scopes or another end. */
export const change = customerAdminProcedure
  .input(input(changeInput))
  .mutation(({ ctx, input: { partner, ...chosen } }) => changeAccess(ctx.scope, partner, chosen));
