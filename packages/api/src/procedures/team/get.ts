import { readMember } from '@zusage/operations';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { namedInput } from './input.ts';

/** One of them. */
export const get = adminProcedure
  .input(input(namedInput))
  .query(({ ctx, input: request }) => readMember(ctx.scope, request));
