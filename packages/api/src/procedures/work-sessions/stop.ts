import { stopSession } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { momentInput } from './schedule.ts';
import { sessionInput } from './session-input.ts';

export const stopInput = sessionInput.extend({
  /** When it ended, once its start is more than a day ago; null is now. */
  at: momentInput.nullable().default(null),
});

/** Stops a session by the database's clock. */
export const stop = staffProcedure
  .input(input(stopInput))
  .mutation(({ ctx, input: request }) => stopSession(ctx.scope, { ...request, key: ctx.idempotencyKey }));
