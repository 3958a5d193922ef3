import { catalogueVersions } from '@zusage/operations/catalogues';
import { staffProcedure } from '../../trpc.ts';

/** Every published version of the catalogue, the newest first. */
export const versions = staffProcedure.query(({ ctx }) => catalogueVersions(ctx.scope));
