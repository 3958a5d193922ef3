import { checkCertificate } from '@zusage/operations/certificates';
import { z } from 'zod';
import { input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

const CODE_CHARACTERS_MAX = 200;

export const checkInput = z.strictObject({ code: z.string().max(CODE_CHARACTERS_MAX) });

/** What a certificate is worth, for whoever holds the paper. */
export const check = publicProcedure
  .input(input(checkInput))
  .query(({ ctx, input: { code } }) =>
    checkCertificate(ctx.scope, { code, clientAddress: ctx.clientAddress }),
  );
