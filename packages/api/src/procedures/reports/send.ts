import { PARTICIPANTS_MAX, sendReport, SUMMARY_MAX } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { reportInput } from './get.ts';
import { partsSchema } from './parts.ts';

const NOT_WHOLE = { params: { problem: 'not_whole' } };

export const sendInput = reportInput.extend({
  parts: partsSchema,
  summary: fields.requiredText(SUMMARY_MAX),
  /** By key of the service's sections. */
  sections: z.record(fields.key, fields.optionalText(SUMMARY_MAX)).default({}),
  recorded: z.boolean().default(false),
  participants: z
    .number()
    .refine((value) => Number.isSafeInteger(value) && value >= 1 && value <= PARTICIPANTS_MAX, NOT_WHOLE)
    .nullable()
    .default(null),
});

/** Sends the completion report; what it costs then awaits acceptance (N-17). */
export const send = staffProcedure
  .input(input(sendInput))
  .mutation(({ ctx, input: request }) => sendReport(ctx.scope, { ...request, key: ctx.idempotencyKey }));
