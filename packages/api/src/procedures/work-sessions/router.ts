import { router } from '../../trpc.ts';
import { ask } from './ask.ts';
import { calendar } from './calendar.ts';
import { cancel } from './cancel.ts';
import { coming } from './coming.ts';
import { get } from './get.ts';
import { miss } from './miss.ts';
import { move } from './move.ts';
import { prevent } from './prevent.ts';
import { schedule } from './schedule.ts';
import { start } from './start.ts';
import { stop } from './stop.ts';

/** Sessions of engagements: asked for, scheduled, moved, cancelled, held. */
export const workSessions = router({
  ask,
  calendar,
  cancel,
  coming,
  get,
  miss,
  move,
  prevent,
  schedule,
  start,
  stop,
});
