import { withdrawInvitation } from '@zusage/operations';
import { input } from '../../input.ts';
import { peopleManagerProcedure } from '../../people-procedures.ts';
import { namedInput } from './input.ts';

/** Ends an invitation and its link. */
export const withdraw = peopleManagerProcedure
  .input(input(namedInput))
  .mutation(async ({ ctx, input: request }) => {
    await withdrawInvitation(ctx.scope, request);
    return {};
  });
