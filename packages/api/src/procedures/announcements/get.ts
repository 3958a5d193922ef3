import { getManagedAnnouncement } from '@zusage/operations';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { slugInput } from './request.ts';

/** One announcement as staff see it, with how many a mail would reach. */
export const get = staffProcedure
  .input(input(slugInput))
  .query(({ ctx, input: { slug } }) => getManagedAnnouncement(ctx.scope, slug));
