import { createPartnerLine } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { NAME_CHARACTERS_MAX } from './input.ts';

/** Adds a partner; customers grant it access themselves. */
export const createPartner = adminProcedure
  .input(input(z.strictObject({ name: fields.requiredText(NAME_CHARACTERS_MAX) })))
  .mutation(({ ctx, input: { name } }) => createPartnerLine(ctx.scope, name));
