import { workSessionDetail } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { peopleReaderProcedure } from '../../people-procedures.ts';
import { sessionInput } from './session-input.ts';

/** One session: its appointment, until when it can be cancelled free of charge, what that costs, what is next (N-16). */
export const get = peopleReaderProcedure
  .input(input(sessionInput))
  .query(({ ctx, input: request }) => workSessionDetail(ctx.scope, request));
