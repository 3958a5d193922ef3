import { proposeOwnCode } from '@zusage/operations';
import { elevatedProcedure } from '../../trpc.ts';

/** The secret for an authenticator app; it counts once `credentials.confirmCode` has seen a first code. */
export const proposeCode = elevatedProcedure.mutation(({ ctx }) => proposeOwnCode(ctx.scope));
