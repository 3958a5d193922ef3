import { sessionCalendar } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { peopleReaderProcedure } from '../../people-procedures.ts';
import { sessionInput } from './session-input.ts';

/** The appointment as a file for a calendar (RFC 5545). */
export const calendar = peopleReaderProcedure
  .input(input(sessionInput))
  .query(({ ctx, input: request }) => sessionCalendar(ctx.scope, request));
