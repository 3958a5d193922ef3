import { changeOwnPassword } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { sessionProcedure } from '../../trpc.ts';

export const changePasswordInput = z.strictObject({
  current: fields.requiredText(1_000),
  password: fields.requiredText(1_000),
});

/** Changes one's own password; all other sessions and tokens end (S17, S25). */
export const changePassword = sessionProcedure
  .input(input(changePasswordInput))
  .mutation(async ({ ctx, input: passwords }) => {
    ctx.setSession(await changeOwnPassword(ctx.scope, passwords));
    return {};
  });
