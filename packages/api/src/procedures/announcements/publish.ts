import { releaseAnnouncement } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { revision } from './request.ts';

/** Puts a draft before its readers; with `mail` also into the mailbox of every contact who takes such mails. */
export const publish = staffProcedure
  .input(input(z.strictObject({ slug: fields.slug, revision, mail: z.boolean() })))
  .mutation(async ({ ctx, input: request }) => {
    await releaseAnnouncement(ctx.scope, request);
    return {};
  });
