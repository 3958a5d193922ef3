import { declineEngagement } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { noteInput } from './note-input.ts';

/** Declines with a reason (N-28). */
export const decline = staffProcedure
  .input(input(noteInput))
  .mutation(({ ctx, input: request }) =>
    declineEngagement(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );
