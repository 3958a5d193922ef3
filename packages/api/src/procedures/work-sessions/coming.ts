import { listComingSessions } from '@zusage/operations/engagements';
import { z } from 'zod';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const comingInput = z.strictObject({ view: z.enum(['all', 'mine']).default('all') });

/** What is scheduled, by day and host; today's first. */
export const coming = staffProcedure
  .input(input(comingInput))
  .query(({ ctx, input: filter }) => listComingSessions(ctx.scope, { mine: filter.view === 'mine' }));
