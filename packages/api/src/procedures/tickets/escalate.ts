import { escalateTicket } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const escalateInput = z.strictObject({ number: fields.number, reason: fields.requiredText(2_000) });

/** Asks for escalation (K-11, N-9); staff write down one that came by phone. */
export const escalate = personProcedure
  .input(input(escalateInput))
  .mutation(({ ctx, input: request }) => escalateTicket(ctx.scope, request, ctx.idempotencyKey));
