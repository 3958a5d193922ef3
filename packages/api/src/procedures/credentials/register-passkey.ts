import { registerOwnPasskey } from '@zusage/operations';
import { elevatedProcedure } from '../../trpc.ts';

/** What the browser passes to `navigator.credentials.create`. */
export const registerPasskey = elevatedProcedure.mutation(({ ctx }) => registerOwnPasskey(ctx.scope));
