import { changeSession, type ChargedShare, type WorkSession } from '@zusage/engagements';
import { addHold, awaitAcceptance, release, UnitError, type ReasonText } from '@zusage/units';
import { chargeText, inAllLanguages, type ChargeGround } from './charge-words.ts';
import type { EngagementDesk } from './desk.ts';
import { heldFor, purposeOf } from './report-desk.ts';

/** What was taken for a report, in the account's smallest billable part. */
export interface TakenCharge {
  amount: number;
  /** Of it, from what was reserved for the session, and from what was available besides. */
  fromReserved: number;
  fromAvailable: number;
  /** Could not be had; to be quoted (N-15). */
  missing: number;
  /** Of what was reserved, what the session did not need. */
  released: number;
  shares: ChargedShare[];
}

/**
 * Moves what a session costs to what awaits acceptance (N-17): first what is reserved for it, then what is available, and
 * releases what was reserved too much.
 */
export async function takeCharge(
  desk: EngagementDesk,
  session: WorkSession,
  ground: ChargeGround,
): Promise<TakenCharge> {
  const { reserved } = await heldFor(desk, session);
  const shares: ChargedShare[] = [];
  const take = async (amount: number, from: 'reserved' | 'available'): Promise<number> => {
    if (amount <= 0) return 0;
    const holdId = await holdOf(desk, session);
    const move = (part: number) =>
      awaitAcceptance(desk.trx, desk.providerId, {
        accountId: desk.engagement.accountId,
        amount: part,
        holdId,
        from,
        occurredAt: desk.now,
        reason: (taken: readonly ChargedShare[]) => {
          shares.push(...taken);
          return reasonOf(desk, session, ground, taken, from);
        },
        rule: 'N-17',
        personId: desk.person?.id ?? null,
      });
    return asMuchAsThereIs(amount, move);
  };
  const fromReserved = await take(Math.min(reserved, ground.amount), 'reserved');
  const fromAvailable = await take(ground.amount - fromReserved, 'available');
  const released = reserved - fromReserved;
  await releaseRest(desk, session, released, (words) =>
    words.reasons.notNeeded({ purpose: purposeOf(desk, session) }),
  );
  const missing = ground.amount - fromReserved - fromAvailable;
  return { amount: ground.amount, fromReserved, fromAvailable, missing, released, shares: merged(shares) };
}

/** Takes the amount, or what there is of it. The ledger says how much that is, under the account's lock. */
export async function asMuchAsThereIs(
  amount: number,
  move: (part: number) => Promise<unknown>,
): Promise<number> {
  try {
    await move(amount);
    return amount;
  } catch (error) {
    if (!(error instanceof UnitError) || error.reason !== 'insufficient_units') throw error;
    const held = Math.min(amount, error.held ?? 0);
    if (held > 0) await move(held);
    return held;
  }
}

/** A session that was planned to cost nothing gets its hold when it does cost something. */
export async function holdOf(desk: EngagementDesk, session: WorkSession): Promise<string> {
  if (session.holdId !== null) return session.holdId;
  const { trx, providerId, engagement } = desk;
  const { id } = await addHold(trx, providerId, {
    accountId: engagement.accountId,
    purpose: purposeOf(desk, session),
    neededAt: session.startsAt,
  });
  await changeSession(trx, providerId, session.id, { holdId: id });
  session.holdId = id;
  return id;
}

export async function releaseRest(
  { trx, providerId, engagement, person, now }: EngagementDesk,
  { holdId }: WorkSession,
  amount: number,
  say: Parameters<typeof inAllLanguages>[0],
): Promise<void> {
  if (amount <= 0 || holdId === null) return;
  await release(trx, providerId, {
    accountId: engagement.accountId,
    amount,
    holdId,
    occurredAt: now,
    reason: inAllLanguages(say),
    rule: 'N-13',
    personId: person?.id ?? null,
  });
}

function reasonOf(
  desk: EngagementDesk,
  session: WorkSession,
  ground: ChargeGround,
  shares: readonly ChargedShare[],
  from: 'reserved' | 'available',
): ReasonText {
  const { unit, catalogue } = desk;
  return inAllLanguages((words, locale) => {
    const charge = chargeText(ground, shares, 0, { unit, locale, timeZone: catalogue.timeZone });
    const said = { purpose: purposeOf(desk, session), charge };
    return from === 'reserved' ? words.reasons.reported(said) : words.reasons.more(said);
  });
}

/** One share for each purchase, in the order of their expiry. */
function merged(shares: readonly ChargedShare[]): ChargedShare[] {
  const byLot = new Map<string, ChargedShare>();
  for (const { reference, amount, expiresAt } of shares) {
    const known = byLot.get(reference);
    byLot.set(reference, { reference, amount: amount + (known?.amount ?? 0), expiresAt });
  }
  return [...byLot.values()].toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime());
}
