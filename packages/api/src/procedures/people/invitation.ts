import { readInvitation } from '@zusage/operations';
import { input } from '../../input.ts';
import { peopleManagerProcedure } from '../../people-procedures.ts';
import { namedInput } from './input.ts';

/** One open invitation. */
export const invitation = peopleManagerProcedure
  .input(input(namedInput))
  .query(({ ctx, input: request }) => readInvitation(ctx.scope, request));
