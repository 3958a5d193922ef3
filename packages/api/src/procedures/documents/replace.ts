import { replaceDocument } from '@zusage/operations';
import { z } from 'zod';
import { filesOf } from '../../files-of.ts';
import { fields, input } from '../../input.ts';
import { sentFile } from '../../sent-file.ts';
import { adminProcedure } from '../../trpc.ts';

export const replaceInput = z.strictObject({ slug: fields.slug, file: sentFile });

/** Puts another file into a document's place. */
export const replace = adminProcedure
  .input(input(replaceInput))
  .mutation(({ ctx, input: request }) => replaceDocument(ctx.scope, filesOf(ctx), request));
