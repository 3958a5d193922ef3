import type { WorkSession } from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import {
  formatDate,
  formatList,
  formatMoment,
  formatUnitCount,
  formatUnits,
  messagesFor,
} from '@zusage/i18n';
import { forfeit, release, type ReasonShare } from '@zusage/units';
import type { EngagementDesk } from './desk.ts';
import { heldFor, purposeOf } from './report-desk.ts';
import { keepUnitsFor } from './session-desk.ts';
import { sessionReason } from './session-words.ts';

export const startOf = (startsAt: Date | null): Record<string, string> =>
  startsAt === null ? {} : { start: startsAt.toISOString() };

/** What is reserved for a session is available again. */
export async function releaseAll(desk: EngagementDesk, session: WorkSession): Promise<void> {
  const { trx, providerId, engagement, person, unit } = desk;
  const { reserved } = await heldFor(desk, session);
  await keepUnitsFor(desk, session, null);
  if (reserved === 0 || session.holdId === null) return;
  await release(trx, providerId, {
    accountId: engagement.accountId,
    amount: reserved,
    holdId: session.holdId,
    reason: sessionReason((words) => words.freed({ purpose: purposeOf(desk, session) })),
    rule: unit.rule,
    personId: person?.id ?? null,
  });
}

/**
 * What is reserved for a session is lost: cancelled too late, or not attended (N-16). The movement names the session, its
 * start, the rule and the purchases.
 *
 * @returns how much, in the account's smallest billable part
 */
export async function forfeitAll(
  desk: EngagementDesk,
  session: WorkSession,
  why: 'late' | 'missed',
): Promise<number> {
  const { trx, providerId, engagement, person, now } = desk;
  const { startsAt, holdId } = session;
  if (startsAt === null) throw new AppError('conflict');
  const { reserved } = await heldFor(desk, session);
  if (reserved === 0 || holdId === null) return 0;
  await forfeit(trx, providerId, {
    accountId: engagement.accountId,
    amount: reserved,
    holdId,
    occurredAt: now,
    reason: (shares) => forfeitReason(desk, session, startsAt, why, shares),
    rule: 'N-16',
    personId: person?.id ?? null,
  });
  return reserved;
}

function forfeitReason(
  desk: EngagementDesk,
  session: WorkSession,
  startsAt: Date,
  why: 'late' | 'missed',
  shares: readonly ReasonShare[],
) {
  const { unit, catalogue, now } = desk;
  return sessionReason((words, locale) => {
    const place = { locale, timeZone: catalogue.timeZone, now };
    const { fromLot, partOfLot } = messagesFor(locale).completion.charge;
    const total = shares.reduce((sum, { amount }) => sum + amount, 0);
    const lots = shares.map(({ reference, amount, expiresAt }) => {
      const day = formatDate(expiresAt, { ...place, style: 'long' });
      return shares.length === 1
        ? fromLot({ lot: reference, day })
        : partOfLot({ amount: formatUnitCount(unit, amount, locale), lot: reference, day });
    });
    return words[why]({
      purpose: purposeOf(desk, session),
      title: session.title,
      start: formatMoment(startsAt, place),
      count: unit.cancellationWorkdays ?? 0,
      amount: formatUnits(unit, total, locale),
      lots: formatList(lots, locale),
    });
  });
}
