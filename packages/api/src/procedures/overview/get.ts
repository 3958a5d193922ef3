import { overview } from '@zusage/operations';
import { personProcedure } from '../../trpc.ts';

/** The first page after signing in. */
export const get = personProcedure.query(({ ctx }) => overview(ctx.scope));
