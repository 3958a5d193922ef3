import { createOwnToken } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { elevatedProcedure } from '../../trpc.ts';

export const createTokenInput = z.strictObject({ name: fields.requiredText(80) });

/** A token for programs, shown this once. */
export const createToken = elevatedProcedure
  .input(input(createTokenInput))
  .mutation(({ ctx, input: { name } }) => createOwnToken(ctx.scope, name));
