import { startSession } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { sessionInput } from './session-input.ts';

/** Starts a session by the database's clock. */
export const start = staffProcedure
  .input(input(sessionInput))
  .mutation(({ ctx, input: request }) => startSession(ctx.scope, { ...request, key: ctx.idempotencyKey }));
