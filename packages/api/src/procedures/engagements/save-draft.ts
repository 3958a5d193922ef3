import { saveStatementDraft, SESSIONS_MAX } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

const draftInput = z.strictObject({
  number: fields.number,
  draft: z.strictObject({
    /** Fields as they were typed, by name. */
    texts: z.record(fields.key, fields.optionalText(8_000)),
    preparationCounts: z.boolean(),
    sessions: z
      .array(z.strictObject({ title: fields.optionalText(200), amount: fields.optionalText(40) }))
      .max(SESSIONS_MAX),
  }),
});

/** Keeps a statement of work as far as it is written; the customer does not see it. */
export const saveDraft = staffProcedure
  .input(input(draftInput))
  .mutation(({ ctx, input: request }) =>
    saveStatementDraft(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );
