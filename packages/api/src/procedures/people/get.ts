import { readContact } from '@zusage/operations';
import { input } from '../../input.ts';
import { peopleManagerProcedure } from '../../people-procedures.ts';
import { namedInput } from './input.ts';

/** One contact with what may be set. */
export const get = peopleManagerProcedure
  .input(input(namedInput))
  .query(({ ctx, input: request }) => readContact(ctx.scope, request));
