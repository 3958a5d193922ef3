import { keepAnnouncement } from '@zusage/operations';
import { z } from 'zod';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { announcementFields } from './request.ts';

/** Begins a draft. */
export const create = staffProcedure
  .input(input(z.strictObject(announcementFields)))
  .mutation(({ ctx, input: request }) => keepAnnouncement(ctx.scope, request, null));
