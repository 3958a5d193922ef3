import { listPeople } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { peopleReaderProcedure } from '../../people-procedures.ts';
import { whose } from './input.ts';

export const listInput = z.strictObject(whose);

/** A customer's contacts: names and certifications; with everything else for who manages them. */
export const list = peopleReaderProcedure
  .input(input(listInput))
  .query(({ ctx, input: request }) => listPeople(ctx.scope, request));
