import { publishProposal } from '@zusage/operations/catalogues';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { catalogueText } from './check-proposal.ts';
import { versionNumber } from './version-number.ts';

/** Publishes a catalogue file as the next version, if `expected` is still the one in force. */
export const publish = adminProcedure
  .input(input(z.strictObject({ text: catalogueText, expected: versionNumber })))
  .mutation(({ ctx, input: proposal }) => publishProposal(ctx.scope, proposal));
