import { unitReport } from '@zusage/operations/unit-office';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const unitReportInput = z.strictObject({ from: fields.day.optional(), to: fields.day.optional() });

/** Units sold, used, forfeited, expired and corrected in a period, by kind and customer (S89). */
export const report = staffProcedure
  .input(input(unitReportInput))
  .query(({ ctx, input: request }) => unitReport(ctx.scope, request));
