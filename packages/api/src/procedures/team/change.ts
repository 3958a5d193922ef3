import { changeMember } from '@zusage/operations';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { certified, member, namedInput } from './input.ts';

/** Changes a colleague or a partner's person. */
export const change = adminProcedure
  .input(input(namedInput.extend({ ...member, ...certified })))
  .mutation(async ({ ctx, input: request }) => {
    await changeMember(ctx.scope, request);
    return {};
  });
