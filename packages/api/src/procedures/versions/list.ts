import { versionRegister } from '@zusage/operations/products';
import { staffProcedure } from '../../trpc.ts';

/** The register of versions with what is still supported. */
export const list = staffProcedure.query(({ ctx }) => versionRegister(ctx.scope));
