import { previewCoverage } from '@zusage/operations';
import { input } from '../../input.ts';
import { previewInput } from '../../question.ts';
import { requesterProcedure } from '../../trpc.ts';

/** What would be promised; the same function decides the submission. */
export const preview = requesterProcedure.input(input(previewInput)).query(({ ctx, input: request }) => {
  const {
    at,
    localAt,
    assumeWords,
    subject: _subject,
    description: _description,
    searchId: _search,
    ...question
  } = request;
  return previewCoverage(ctx.scope, question, { at, localAt, assumeWords });
});
