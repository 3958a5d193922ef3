import { dropAnnouncement } from '@zusage/operations';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { revisionInput } from './request.ts';

/** Removes a draft. */
export const discard = staffProcedure
  .input(input(revisionInput))
  .mutation(async ({ ctx, input: request }) => {
    await dropAnnouncement(ctx.scope, request);
    return {};
  });
