import { limitRate } from '@zusage/identity';
import { inviteMember } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { member, whose } from './input.ts';

const INVITATIONS = { points: 60, windowSeconds: 24 * 3_600 };

/** Asks somebody by mail to join. */
export const invite = adminProcedure
  .input(input(z.strictObject({ ...whose, ...member, email: fields.email })))
  .mutation(async ({ ctx, input: request }) => {
    await limitRate(ctx.scope.database, `invite:${ctx.scope.actor.person.id}`, INVITATIONS);
    return inviteMember(ctx.scope, request);
  });
