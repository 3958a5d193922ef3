import { readTeam } from '@zusage/operations';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { whoseInput } from './input.ts';

/** The provider's own people, or a partner's. */
export const list = adminProcedure
  .input(input(whoseInput))
  .query(({ ctx, input: request }) => readTeam(ctx.scope, request));
