import { widgetConfig } from '@zusage/operations';
import { widgetProcedure } from '../../trpc.ts';

/** What the panel needs to draw itself; a verified contact's products are among it, a visitor sees no customer's data. */
export const config = widgetProcedure.query(({ ctx }) => widgetConfig(ctx.scope));
