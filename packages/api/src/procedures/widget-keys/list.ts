import { widgetKeys } from '@zusage/operations';
import { partnerProcedure } from '../../trpc.ts';

/** The partner's active widget keys with what happened through them. */
export const list = partnerProcedure.query(({ ctx }) => widgetKeys(ctx.scope));
