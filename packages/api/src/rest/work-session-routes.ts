import { askInput } from '../procedures/work-sessions/ask.ts';
import { cancelInput } from '../procedures/work-sessions/cancel.ts';
import { comingInput } from '../procedures/work-sessions/coming.ts';
import { moveInput } from '../procedures/work-sessions/move.ts';
import { scheduleInput } from '../procedures/work-sessions/schedule.ts';
import { sessionInput } from '../procedures/work-sessions/session-input.ts';
import type { Route } from './route.ts';

/** Sessions of engagements, for the programs of customers and staff. */
export const workSessionRoutes: Route[] = [
  {
    method: 'GET',
    path: '/engagements/{number}/sessions/{position}',
    procedure: 'workSessions.get',
    input: sessionInput,
    summary: 'A session: its appointment, what cancelling costs now and until when it is free',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/sessions/{position}/ask',
    procedure: 'workSessions.ask',
    input: askInput,
    summary: 'Ask for an appointment',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/sessions/{position}/move',
    procedure: 'workSessions.move',
    input: moveInput,
    summary: 'Ask for another appointment while that is free',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/sessions/{position}/cancel',
    procedure: 'workSessions.cancel',
    input: cancelInput,
    summary: 'Cancel a session at the price that was read; 409 when another one holds by now',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/sessions/{position}/schedule',
    procedure: 'workSessions.schedule',
    input: scheduleInput,
    summary: 'Set an appointment, or set it anew (staff)',
  },
  {
    method: 'GET',
    path: '/sessions',
    procedure: 'workSessions.coming',
    input: comingInput,
    summary: 'Sessions that are scheduled, by day; today’s first (staff)',
  },
];
