import { sessionReport } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { peopleReaderProcedure } from '../../people-procedures.ts';

/** A session by its place in the engagement, counted from 1. */
export const reportInput = z.strictObject({ number: fields.number, position: z.int().min(1).max(1_000) });

/** A session's completion report: what was done, what it costs and why, until when it waits (N-14, N-17). */
export const get = peopleReaderProcedure
  .input(input(reportInput))
  .query(({ ctx, input: request }) => sessionReport(ctx.scope, request));
