import { retryGivenUpJobs } from '@zusage/operations';
import { adminProcedure } from '../../trpc.ts';

/** Tries again what was given up, for example mails after the mail server was repaired. */
export const retry = adminProcedure.mutation(async ({ ctx }) => ({
  retried: await retryGivenUpJobs(ctx.scope),
}));
