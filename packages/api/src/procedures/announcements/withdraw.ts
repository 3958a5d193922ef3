import { takeBackAnnouncement } from '@zusage/operations';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { slugInput } from './request.ts';

/** Takes a published announcement off the readers' pages. */
export const withdraw = staffProcedure.input(input(slugInput)).mutation(async ({ ctx, input: { slug } }) => {
  await takeBackAnnouncement(ctx.scope, slug);
  return {};
});
