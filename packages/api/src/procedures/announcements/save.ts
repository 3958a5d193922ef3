import { keepAnnouncement } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { announcementFields, revision } from './request.ts';

/** Saves a draft. */
export const save = staffProcedure
  .input(input(z.strictObject({ ...announcementFields, slug: fields.slug, revision })))
  .mutation(({ ctx, input: { slug, revision: known, ...request } }) =>
    keepAnnouncement(ctx.scope, request, { slug, revision: known }),
  );
