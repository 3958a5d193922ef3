import {
  changeReport,
  listQuotes,
  listReports,
  listStatements,
  type ChargedShare,
  type UnitQuote,
  type WorkSession,
} from '@zusage/engagements';
import type { Database, Transaction } from '@zusage/db';
import { defineJob, enqueue } from '@zusage/jobs';
import { awaitAcceptance, debit } from '@zusage/units';
import { agreeOn } from './agree.ts';
import { inAllLanguages } from './charge-words.ts';
import { closeIfDone } from './close.ts';
import { onEngagementByClock, type EngagementDesk } from './desk.ts';
import { endQuote, quoteMissing, soldAmount } from './quote-missing.ts';
import { purposeOf } from './report-desk.ts';
import { writeDown } from './step.ts';
import { asMuchAsThereIs, holdOf } from './take-charge.ts';
import { tellOfEngagement } from './tell.ts';

/** A purchase was booked: whatever waits for units of its account goes on (N-15). */
export const topUpJob = defineJob<{ accountId: string; reference: string }>('unit_top_up', {
  parse: (payload) => {
    const { accountId, reference } = payload as { accountId?: unknown; reference?: unknown };
    if (typeof accountId !== 'string' || typeof reference !== 'string')
      throw new Error('unit_top_up needs an account and a reference');
    return { accountId, reference };
  },
});

/**
 * Call it in the transaction of every purchase, however it comes in: what waits is served afterwards, each engagement in
 * a transaction of its own, so that a purchase never waits for the lock of an engagement.
 */
export const startTopUp = (trx: Transaction, accountId: string, reference: string): Promise<void> =>
  enqueue(trx, topUpJob, { accountId, reference });

/** What the `unit_top_up` job does: what was quoted first is served first. Again, it does nothing. */
export async function topUp(
  { database, providerId, publicUrl }: { database: Database; providerId: string; publicUrl: string },
  { accountId, reference }: { accountId: string; reference: string },
): Promise<void> {
  const quotes = await database.tenant(providerId, (trx) =>
    listQuotes(trx, providerId, { accountId, open: true }),
  );
  for (const { id, engagementId } of quotes) {
    await onEngagementByClock({ database, providerId, publicUrl }, engagementId, async (desk) => {
      const now = await listQuotes(desk.trx, providerId, { engagementIds: [engagementId], open: true });
      const quote = now.find((one) => one.id === id);
      if (quote) await continueAfterPurchase(desk, quote, reference);
    });
  }
}

/**
 * Goes on with what a quote was for. What is still too little is quoted anew; a purchase that was not meant for this quote
 * and changes nothing about it leaves it as it is.
 */
export async function continueAfterPurchase(
  desk: EngagementDesk,
  quote: UnitQuote,
  reference: string,
): Promise<void> {
  const byItself: EngagementDesk = { ...desk, side: 'clock', person: null };
  const session = desk.sessions.find(({ id }) => id === quote.sessionId) ?? null;
  const missing = session
    ? await serveReport(byItself, session, quote)
    : await serveStatement(byItself, quote);
  if (missing === 0) return;
  const isMeant = reference === quote.number || reference === quote.orderReference;
  if (!isMeant && soldAmount(missing, desk.unit) === quote.amount) return;
  await endQuote(byItself, quote, isMeant ? 'ordered' : 'withdrawn');
  await quoteMissing(byItself, missing, session);
}

/** @returns what is still missing */
async function serveStatement(desk: EngagementDesk, quote: UnitQuote): Promise<number> {
  const { trx, providerId, engagement } = desk;
  if (engagement.status !== 'awaiting_units') return 0;
  const statements = await listStatements(trx, providerId, [engagement.id]);
  const statement = statements.findLast(({ decision }) => decision === 'approved');
  if (!statement) return 0;
  const missing = await agreeOn(desk, statement, 'top_up');
  if (missing > 0) return missing;
  await endQuote(desk, quote, 'ordered');
  await tellOfEngagement(desk, 'topped_up', { amount: quote.amount });
  return 0;
}

/** What a report lacked is charged like the rest of it: it awaits acceptance, or is debited where that is over. */
async function serveReport(desk: EngagementDesk, session: WorkSession, quote: UnitQuote): Promise<number> {
  const { trx, providerId, engagement } = desk;
  const report = (await listReports(trx, providerId, [session.id])).get(session.id);
  if (!report || report.missing === 0) return 0;
  const shares: ChargedShare[] = [];
  const holdId = await holdOf(desk, session);
  const head = {
    accountId: engagement.accountId,
    holdId,
    from: 'available' as const,
    reason: (taken: readonly ChargedShare[]) => {
      shares.push(...taken);
      const said = { purpose: purposeOf(desk, session), quote: quote.number };
      return inAllLanguages((words) => words.reasons.toppedUp(said));
    },
    rule: 'N-15',
  };
  const isOpen = session.status === 'reported' || session.status === 'complained';
  const move = isOpen ? awaitAcceptance : debit;
  const taken = await asMuchAsThereIs(report.missing, (amount) => move(trx, providerId, { ...head, amount }));
  const missing = report.missing - taken;
  if (taken === 0) return missing;
  await changeReport(trx, providerId, session.id, {
    missing,
    chargedFrom: [...report.chargedFrom, ...shares],
  });
  await writeDown(desk, session.id, 'topped_up', 'N-15', { details: { amount: taken, quote: quote.number } });
  if (missing > 0) return missing;
  await endQuote(desk, quote, 'ordered');
  await tellOfEngagement(desk, 'topped_up', { session, amount: taken });
  await closeIfDone(desk);
  return 0;
}
