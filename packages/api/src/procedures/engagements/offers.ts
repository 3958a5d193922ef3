import { listOffers } from '@zusage/operations/engagements';
import { customerProcedure } from '../../trpc.ts';

/** Work that can be asked for, with the units there are for it. */
export const offers = customerProcedure.query(({ ctx }) => listOffers(ctx.scope));
