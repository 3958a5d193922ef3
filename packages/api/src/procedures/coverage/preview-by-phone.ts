import { previewPhoneTicket } from '@zusage/operations';
import { input } from '../../input.ts';
import { phonePreviewInput } from '../../question.ts';
import { staffProcedure } from '../../trpc.ts';

/** What the caller on the phone would be promised now; writes nothing. */
export const previewByPhone = staffProcedure
  .input(input(phonePreviewInput))
  .query(({ ctx, input: question }) => previewPhoneTicket(ctx.scope, question));
