import { offer as readOffer } from '@zusage/operations/customers';
import { adminProcedure } from '../../trpc.ts';

/** What the catalogue lets contracts, products and purchases be, for forms. */
export const offer = adminProcedure.query(({ ctx }) => readOffer(ctx.scope));
