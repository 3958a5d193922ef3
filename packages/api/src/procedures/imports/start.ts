import { startImport } from '@zusage/operations/import';
import { z } from 'zod';
import { input } from '../../input.ts';
import { sentFile } from '../../sent-file.ts';
import { adminProcedure } from '../../trpc.ts';
import { deskOf, importKind } from './import-input.ts';

export const startInput = z.strictObject({ kind: importKind, update: z.boolean(), file: sentFile });

/** Keeps a file and checks it; nothing of it is imported yet. */
export const start = adminProcedure
  .input(input(startInput))
  .mutation(({ ctx, input: request }) => startImport(ctx.scope, deskOf(ctx), request));
