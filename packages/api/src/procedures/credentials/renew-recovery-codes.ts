import { renewOwnRecoveryCodes } from '@zusage/operations';
import { elevatedProcedure } from '../../trpc.ts';

/** Ten new codes, shown this once; those of before are void. */
export const renewCodes = elevatedProcedure.mutation(({ ctx }) => renewOwnRecoveryCodes(ctx.scope));
