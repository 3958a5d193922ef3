import { AppError, type FieldFault } from '@zusage/errors';
import { limitRate } from '@zusage/identity';
import { keepVisitorRequest, openTicket } from '@zusage/operations';
import type { z } from 'zod';
import { input } from '../../input.ts';
import { widgetOpenInput } from '../../question.ts';
import { widgetProcedure } from '../../trpc.ts';

const HOUR_SECONDS = 3_600;
/** S38: nobody's inbox can be flooded through the widget. */
const MAILS_PER_ADDRESS = { points: 3, windowSeconds: HOUR_SECONDS };
const REQUESTS_PER_CLIENT = { points: 30, windowSeconds: HOUR_SECONDS };

/** A ticket from a partner's site: at once for a verified contact, after a mailed link for everybody else. */
export const open = widgetProcedure
  .input(input(widgetOpenInput))
  .mutation(async ({ ctx, input: { name, email, ...request } }) => {
    const { actor, database, providerId } = ctx.scope;
    if (actor.kind === 'person') return openTicket({ ...ctx.scope, actor }, request, ctx.idempotencyKey);
    if (actor.kind !== 'visitor') throw new AppError('unauthorized');
    const sender = requireSender({ name, email });
    await limitRate(database, `widget-client:${providerId}:${ctx.clientAddress}`, REQUESTS_PER_CLIENT);
    await limitRate(database, `widget-mail:${providerId}:${sender.email.toLowerCase()}`, MAILS_PER_ADDRESS);
    const kept = await keepVisitorRequest(
      { ...ctx.scope, actor },
      { ...request, ...sender },
      ctx.idempotencyKey,
    );
    return { ...kept, number: null };
  });

function requireSender(sender: Pick<z.output<typeof widgetOpenInput>, 'name' | 'email'>): {
  name: string;
  email: string;
} {
  const { name, email } = sender;
  if (name !== undefined && email !== undefined) return { name, email };
  const missing: Record<string, FieldFault> = {};
  if (name === undefined) missing['name'] = { problem: 'required' };
  if (email === undefined) missing['email'] = { problem: 'required' };
  throw new AppError('invalid_input', { fields: missing });
}
