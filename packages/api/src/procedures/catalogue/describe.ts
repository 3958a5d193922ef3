import { serviceDescription } from '@zusage/operations';
import { publicProcedure } from '../../trpc.ts';

/** The catalogue in force as a service description, for anybody who wants to know what is promised. */
export const describe = publicProcedure.query(({ ctx }) => serviceDescription(ctx.scope));
