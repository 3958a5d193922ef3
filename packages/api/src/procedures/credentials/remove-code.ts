import { removeOwnCode } from '@zusage/operations';
import { elevatedProcedure } from '../../trpc.ts';

/** Signing in no longer asks for a code. */
export const removeCode = elevatedProcedure.mutation(({ ctx }) => removeOwnCode(ctx.scope));
