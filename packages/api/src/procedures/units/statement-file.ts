import { statementFile } from '@zusage/operations/units';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';
import { periodInput } from './period-input.ts';

export const statementFileInput = z.strictObject({ ...periodInput, language: fields.language.optional() });

const fileOf = (format: 'csv' | 'pdf') =>
  personProcedure
    .input(input(statementFileInput))
    .query(({ ctx, input: request }) => statementFile(ctx.scope, { ...request, format }));

/** The statement of a period with its content, for a spreadsheet. Over tRPC its name, kind and size alone. */
export const statementCsv = fileOf('csv');

/** The same on paper: PDF/A and PDF/UA. */
export const statementPdf = fileOf('pdf');
