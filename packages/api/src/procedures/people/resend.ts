import { limitRate } from '@zusage/identity';
import { resendInvitation } from '@zusage/operations';
import { input } from '../../input.ts';
import { peopleManagerProcedure } from '../../people-procedures.ts';
import { namedInput } from './input.ts';

/** Per invitation: nobody's mailbox is filled from here. */
const RESENDS = { points: 6, windowSeconds: 24 * 3_600 };

/** Mails a new link; the one of before ends. */
export const resend = peopleManagerProcedure
  .input(input(namedInput))
  .mutation(async ({ ctx, input: request }) => {
    const { actor, database, providerId } = ctx.scope;
    const whose = request.customerNumber ?? actor.person.organisation?.customerNumber ?? '';
    await limitRate(database, `resend:${providerId}:${whose}:${request.handle}`, RESENDS);
    await resendInvitation(ctx.scope, request);
    return {};
  });
