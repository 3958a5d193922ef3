import { productVersion } from '@zusage/config/version';
import { health } from '@zusage/operations';
import { adminProcedure } from '../../trpc.ts';

/** Release, database, workers, jobs, mail and backup. */
export const get = adminProcedure.query(async ({ ctx }) => ({
  release: { version: productVersion, node: process.versions.node },
  ...(await health(ctx.scope)),
}));
