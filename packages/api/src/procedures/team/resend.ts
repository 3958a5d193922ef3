import { resendMemberInvitation } from '@zusage/operations';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { namedInput } from './input.ts';

/** Mails a new link. */
export const resend = adminProcedure.input(input(namedInput)).mutation(async ({ ctx, input: request }) => {
  await resendMemberInvitation(ctx.scope, request);
  return {};
});
