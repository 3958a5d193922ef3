import { askForFacts as ask } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { DESCRIPTION_CHARACTERS_MAX } from '../../question.ts';
import { staffProcedure } from '../../trpc.ts';

export const askInput = z.strictObject({
  number: fields.number,
  body: fields.requiredText(DESCRIPTION_CHARACTERS_MAX),
  facts: z.array(fields.key).min(1).max(40),
});

/** Asks the customer for facts; where the catalogue says so the clock stands still until they arrive (K-4). */
export const askForFacts = staffProcedure
  .input(input(askInput))
  .mutation(({ ctx, input: request }) => ask(ctx.scope, request, ctx.idempotencyKey));
