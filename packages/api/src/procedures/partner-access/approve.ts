import { approveAccess } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { terms } from '../../partner-input.ts';
import { customerAdminProcedure } from '../../trpc.ts';

export const approveInput = z.strictObject({ request: fields.id, ...terms });

/** Lets the partner that asks act for the reader's organisation. */
export const approve = customerAdminProcedure
  .input(input(approveInput))
  .mutation(({ ctx, input: { request, ...chosen } }) => approveAccess(ctx.scope, request, chosen));
