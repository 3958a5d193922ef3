import { checkCertificateFile } from '@zusage/operations/certificates';
import { z } from 'zod';
import { input } from '../../input.ts';
import { sentFile } from '../../sent-file.ts';
import { publicProcedure } from '../../trpc.ts';

export const checkFileInput = z.strictObject({ file: sentFile });

/** Whether every byte of a PDF is what was issued. */
export const checkFile = publicProcedure
  .input(input(checkFileInput))
  .mutation(({ ctx, input: { file } }) =>
    checkCertificateFile(ctx.scope, { file: file.content, clientAddress: ctx.clientAddress }),
  );
