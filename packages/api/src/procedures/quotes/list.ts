import { quotesOf } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { peopleReaderProcedure } from '../../people-procedures.ts';
import { engagementInput } from '../engagements/get.ts';

/** An engagement's quotes for units that it lacks, the latest first (N-15). */
export const list = peopleReaderProcedure
  .input(input(engagementInput))
  .query(async ({ ctx, input: { number } }) => ({ items: await quotesOf(ctx.scope, number) }));
