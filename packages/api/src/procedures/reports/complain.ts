import { COMPLAINT_MAX, complain as complainAbout } from '@zusage/operations/engagements';
import { fields, input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';
import { reportInput } from './get.ts';

export const complainInput = reportInput.extend({ text: fields.requiredText(COMPLAINT_MAX) });

/** Complains about a session before it is accepted, which stops its acceptance (N-17). */
export const complain = customerProcedure
  .input(input(complainInput))
  .mutation(({ ctx, input: request }) => complainAbout(ctx.scope, { ...request, key: ctx.idempotencyKey }));
