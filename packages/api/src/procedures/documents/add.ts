import { publishDocument } from '@zusage/operations';
import { z } from 'zod';
import { filesOf } from '../../files-of.ts';
import { fields, input } from '../../input.ts';
import { sentFile } from '../../sent-file.ts';
import { adminProcedure } from '../../trpc.ts';

const TITLE_CHARACTERS_MAX = 120;
const title = fields.requiredText(TITLE_CHARACTERS_MAX);

export const addInput = z.strictObject({
  kind: z.enum(['service_description', 'data_sheet', 'price_list', 'data_processing', 'report', 'other']),
  title: z.strictObject({ de: title, en: title, fr: title }),
  language: fields.language,
  customerNumber: fields.number.nullable(),
  file: sentFile,
});

/** Publishes a document: for every customer, or for one. */
export const add = adminProcedure
  .input(input(addInput))
  .mutation(({ ctx, input: request }) => publishDocument(ctx.scope, filesOf(ctx), request));
