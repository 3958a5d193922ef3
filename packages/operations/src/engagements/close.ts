import { ENDED_SESSIONS, listQuotes } from '@zusage/engagements';
import type { EngagementDesk } from './desk.ts';
import { heldFor, purposeOf } from './report-desk.ts';
import { takeStep } from './step.ts';
import { releaseRest } from './take-charge.ts';
import { tellOfEngagement } from './tell.ts';

/**
 * After its last session has ended, and while nothing of it is still to be ordered, the engagement closes itself and
 * releases what is left of its reservations (N-17). Call it after every step that ends a session.
 */
export async function closeIfDone(desk: EngagementDesk): Promise<void> {
  const { trx, providerId, engagement, sessions } = desk;
  if (engagement.status !== 'agreed') return;
  if (!sessions.every(({ status }) => ENDED_SESSIONS.includes(status))) return;
  const quotes = await listQuotes(trx, providerId, { engagementIds: [engagement.id], open: true });
  if (quotes.length > 0) return;
  const byItself: EngagementDesk = { ...desk, side: 'clock', person: null };
  for (const session of sessions) {
    const { reserved } = await heldFor(desk, session);
    await releaseRest(byItself, session, reserved, (words) =>
      words.reasons.closed({ purpose: purposeOf(desk, session) }),
    );
  }
  await takeStep(byItself, 'close');
  await tellOfEngagement(byItself, 'closed');
}
