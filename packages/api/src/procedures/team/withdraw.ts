import { withdrawMemberInvitation } from '@zusage/operations';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { namedInput } from './input.ts';

/** Ends an invitation and its link. */
export const withdraw = adminProcedure.input(input(namedInput)).mutation(async ({ ctx, input: request }) => {
  await withdrawMemberInvitation(ctx.scope, request);
  return {};
});
