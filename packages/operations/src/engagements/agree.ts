import { addSessions, listSessions, type PlannedSession, type Statement } from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { daysLater } from '@zusage/contracts';
import { addHold, availableNow, purchaseLot, reserve, startOfDay, UnitError } from '@zusage/units';
import type { EngagementDesk } from './desk.ts';
import { reasonOf } from './reasons.ts';
import { totalOf } from './statement-view.ts';
import { takeStep } from './step.ts';

/**
 * Reserves what an approved statement of work plans, one hold for each session, and begins its sessions (N-13). All or
 * nothing: with a minute too few nothing is reserved and no step is taken. Units that are ordered as they are needed are
 * ordered with it.
 *
 * @returns what is missing, in the account's smallest billable part; 0 when the engagement is agreed
 * @throws AppError conflict where the table has no such step
 */
export async function agreeOn(
  desk: EngagementDesk,
  statement: Statement,
  on: 'approve' | 'top_up',
): Promise<number> {
  const { trx, providerId, engagement } = desk;
  const total = totalOf(statement.sessions);
  const missing = total - (await availableNow(trx, providerId, engagement.accountId));
  if (missing > 0) {
    if (!isOrdered(desk)) return missing;
    await orderMissing(desk, statement, missing);
  }
  const details = { version: statement.version, amount: total };
  await takeStep(desk, on, {}, { details });
  const planned = await reserveSessions(desk, statement);
  await addSessions(trx, providerId, engagement.id, statement.id, planned);
  desk.sessions = await listSessions(trx, providerId, [engagement.id]);
  return 0;
}

/** Nothing is bought in advance: the approval orders it. */
export const isOrdered = ({ unit }: Pick<EngagementDesk, 'unit'>): boolean =>
  !unit.prepaid && unit.settlement === 'order';

/** What was left of an earlier order is used first; the rest becomes a purchase named by the engagement. */
async function orderMissing(desk: EngagementDesk, statement: Statement, amount: number): Promise<void> {
  const { trx, providerId, engagement, catalogue, unit, now, person } = desk;
  const { orderedUntil } = statement;
  const expiresAt =
    orderedUntil && new Date(startOfDay(daysLater(orderedUntil, 1), catalogue.timeZone).getTime() - 1);
  if (!expiresAt || expiresAt <= now) throw new AppError('conflict');
  await purchaseLot(trx, providerId, {
    accountId: engagement.accountId,
    lot: { reference: engagement.number, amount, purchasedAt: now, expiresAt },
    occurredAt: now,
    reason: reasonOf((words) => words.order({ number: engagement.number })),
    rule: unit.rule,
    personId: person?.id ?? null,
  });
}

async function reserveSessions(desk: EngagementDesk, statement: Statement): Promise<PlannedSession[]> {
  const { trx, providerId, engagement, sessions, unit, person, now } = desk;
  const { accountId, number } = engagement;
  const planned: PlannedSession[] = [];
  for (const [index, session] of statement.sessions.entries()) {
    const purpose = `${number}/${sessions.length + index + 1}`;
    if (session.amount === 0) {
      planned.push({ ...session, holdId: null });
      continue;
    }
    const { id: holdId } = await addHold(trx, providerId, { accountId, purpose, neededAt: null });
    await unlessShort(() =>
      reserve(trx, providerId, {
        accountId,
        amount: session.amount,
        holdId,
        occurredAt: now,
        reason: reasonOf((words) => words.reserve({ purpose, title: session.title })),
        rule: unit.rule,
        personId: person?.id ?? null,
      }),
    );
    planned.push({ ...session, holdId });
  }
  return planned;
}

/** A purchase that expired in this very moment: asked again, what is missing is seen and quoted. */
async function unlessShort<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isShort = error instanceof UnitError && error.reason === 'insufficient_units';
    throw isShort ? new AppError('conflict', { cause: error }) : error;
  }
}
