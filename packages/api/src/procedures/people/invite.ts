import { limitRate } from '@zusage/identity';
import { inviteContact } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { peopleManagerProcedure } from '../../people-procedures.ts';
import { contact, whose } from './input.ts';

export const inviteInput = z.strictObject({ ...whose, ...contact, email: fields.email });

/** More mails to strangers than this a day nobody needs. */
const INVITATIONS = { points: 100, windowSeconds: 24 * 3_600 };

/** Asks somebody by mail to become a contact. */
export const invite = peopleManagerProcedure
  .input(input(inviteInput))
  .mutation(async ({ ctx, input: request }) => {
    await limitRate(ctx.scope.database, `invite:${ctx.scope.actor.person.id}`, INVITATIONS);
    return inviteContact(ctx.scope, request);
  });
