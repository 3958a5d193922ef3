import { removeMember } from '@zusage/operations';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { namedInput } from './input.ts';

/** Takes somebody's access away, at once (S17). */
export const remove = adminProcedure.input(input(namedInput)).mutation(async ({ ctx, input: request }) => {
  await removeMember(ctx.scope, request);
  return {};
});
