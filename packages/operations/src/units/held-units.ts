import type { Transaction } from '@zusage/db';
import { heldWork, type HeldWork, type SessionStatus } from '@zusage/engagements';
import { accountHolds, type AccountHold } from '@zusage/units';
import { toInstantOrNull, type Instant } from '../instant.ts';

/** Units that are set aside, for which work, and what comes next with it. */
export interface HeldUnits {
  /** "MW-A1004/2" */
  purpose: string;
  reserved: number;
  awaitingAcceptance: number;
  /** null where no session is known for it. */
  work: {
    engagement: { number: string; subject: string };
    position: number;
    title: string;
    status: SessionStatus;
    /** An appointment is proposed by then (N-18). */
    scheduleDueAt: Instant | null;
    startsAt: Instant | null;
    /** Without a complaint it is accepted then, and until then it can be complained about (N-17). */
    acceptsItselfAt: Instant | null;
    complainUntil: Instant | null;
    /** A complaint is decided by then (N-17). */
    decideUntil: Instant | null;
  } | null;
}

/** Whom an account's reserved units and those awaiting acceptance wait for: what is needed first, first. */
export async function heldUnits(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<HeldUnits[]> {
  const holds = await accountHolds(trx, providerId, accountId);
  const ids = holds.map(({ id }) => id);
  const work = new Map((await heldWork(trx, providerId, ids)).map((one) => [one.holdId, one]));
  return holds.map((hold) => toHeldUnits(hold, work.get(hold.id)));
}

const toHeldUnits = (
  { purpose, reserved, awaitingAcceptance }: AccountHold,
  work: HeldWork | undefined,
): HeldUnits => ({
  purpose,
  reserved,
  awaitingAcceptance,
  work: work
    ? {
        engagement: work.engagement,
        position: work.position,
        title: work.title,
        status: work.status,
        scheduleDueAt: toInstantOrNull(work.scheduleDueAt),
        startsAt: toInstantOrNull(work.startsAt),
        acceptsItselfAt: toInstantOrNull(work.acceptsItselfAt),
        complainUntil: toInstantOrNull(work.complainUntil),
        decideUntil: toInstantOrNull(work.decideUntil),
      }
    : null,
});
