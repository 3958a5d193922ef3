import { checkProposal as check } from '@zusage/operations/catalogues';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';

/** A real catalogue has some 60 kB. */
export const CATALOGUE_CHARACTERS_MAX = 400_000;
export const catalogueText = fields.requiredText(CATALOGUE_CHARACTERS_MAX);

/** What is wrong with a catalogue file, or what it would change; writes nothing. */
export const checkProposal = adminProcedure
  .input(input(z.strictObject({ text: catalogueText })))
  .mutation(({ ctx, input: { text } }) => check(ctx.scope, text));
