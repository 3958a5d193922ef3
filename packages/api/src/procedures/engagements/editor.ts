import { statementEditor } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { engagementInput } from './get.ts';

/** What staff write the next version of a statement of work with. */
export const editor = staffProcedure
  .input(input(engagementInput))
  .query(({ ctx, input: { number } }) => statementEditor(ctx.scope, number));
