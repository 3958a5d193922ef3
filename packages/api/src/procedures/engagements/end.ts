import { endEngagement } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { noteInput } from './note-input.ts';

/** Ends what was agreed early; units without an appointment are free again. */
export const end = staffProcedure
  .input(input(noteInput))
  .mutation(({ ctx, input: request }) => endEngagement(ctx.scope, { ...request, key: ctx.idempotencyKey }));
