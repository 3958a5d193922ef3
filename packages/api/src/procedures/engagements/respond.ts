import { respondToEngagement } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { noteInput } from './note-input.ts';

/** Answers before there is a statement of work (N-18). */
export const respond = staffProcedure
  .input(input(noteInput))
  .mutation(({ ctx, input: request }) =>
    respondToEngagement(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );
