import { changeContact } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { peopleManagerProcedure } from '../../people-procedures.ts';
import { contact, named } from './input.ts';

export const changeInput = z.strictObject({ ...named, ...contact });

/** Changes a contact; it counts from the next request on (S12). */
export const change = peopleManagerProcedure
  .input(input(changeInput))
  .mutation(async ({ ctx, input: request }) => {
    await changeContact(ctx.scope, request);
    return {};
  });
