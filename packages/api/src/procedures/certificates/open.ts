import { openCertificatePdf } from '@zusage/operations/certificates';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const openInput = z.strictObject({ number: fields.number, language: fields.language });

/** A certificate's PDF with its content, for the page that hands it out. Over HTTP its name, kind and size alone. */
export const open = personProcedure
  .input(input(openInput))
  .query(({ ctx, input: request }) => openCertificatePdf(ctx.scope, request));
