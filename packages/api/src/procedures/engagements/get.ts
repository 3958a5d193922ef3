import { engagementDetail } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { peopleReaderProcedure } from '../../people-procedures.ts';

export const engagementInput = z.strictObject({ number: fields.number });

/** One engagement: what is agreed, whose move it is, until when, and what happened. */
export const get = peopleReaderProcedure
  .input(input(engagementInput))
  .query(({ ctx, input: { number } }) => engagementDetail(ctx.scope, number));
