import { removeContact } from '@zusage/operations';
import { input } from '../../input.ts';
import { peopleManagerProcedure } from '../../people-procedures.ts';
import { namedInput } from './input.ts';

/** Takes a contact's access away, at once (S17); tickets keep the name. */
export const remove = peopleManagerProcedure
  .input(input(namedInput))
  .mutation(async ({ ctx, input: request }) => {
    await removeContact(ctx.scope, request);
    return {};
  });
