import { endOtherSessions as end } from '@zusage/operations';
import { sessionProcedure } from '../../trpc.ts';

/** Signs all other devices out at once (S17). */
export const endOtherSessions = sessionProcedure.mutation(({ ctx }) => end(ctx.scope));
