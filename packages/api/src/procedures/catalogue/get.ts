import { catalogueView } from '@zusage/operations';
import { publicProcedure } from '../../trpc.ts';

/** What a request form needs: severities, channels, facts, in the reader's language. */
export const get = publicProcedure.query(({ ctx }) => catalogueView(ctx.scope));
