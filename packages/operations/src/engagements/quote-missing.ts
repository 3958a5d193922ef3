import type { Unit } from '@zusage/catalogue';
import {
  addQuote,
  changeQuote,
  listQuotes,
  type QuoteStatus,
  type UnitQuote,
  type WorkSession,
} from '@zusage/engagements';
import { addDays } from '../customers/calendar-day.ts';
import { startOfDay } from '@zusage/units';
import type { EngagementDesk } from './desk.ts';
import { writeDown } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { cancelTimer, startTimer } from './timer.ts';

/** N-15 gives 30 days; a catalogue may give others. */
const ORDER_DAYS = 30;
/** So many days before the last one the customer is reminded. */
const REMIND_DAYS = 7;

/**
 * Quotes what is missing at once (N-15): of an approved statement of work, or of a session that took more than there was.
 * It can be ordered until the last day's end; a reminder comes before.
 *
 * @param missing in the account's smallest billable part; what is quoted is rounded up to whole sold units
 */
export async function quoteMissing(
  desk: EngagementDesk,
  missing: number,
  session: WorkSession | null = null,
): Promise<UnitQuote> {
  const quote = await writeQuote(desk, missing, session);
  await tellOfEngagement(desk, 'quoted', {
    amount: quote.amount,
    day: quote.orderUntil,
    ...(session ? { session } : {}),
  });
  return quote;
}

/** The same without a word to anybody: of a past that was taken over. */
export async function writeQuote(
  desk: EngagementDesk,
  missing: number,
  session: WorkSession | null,
): Promise<UnitQuote> {
  const { trx, providerId, engagement, catalogue, unit, now, today } = desk;
  const lastDay = addDays(today, unit.orderDays ?? ORDER_DAYS);
  const orderUntil = new Date(startOfDay(addDays(lastDay, 1), catalogue.timeZone).getTime() - 1);
  const quote = await addQuote(trx, providerId, catalogue.ticketPrefix, {
    engagementId: engagement.id,
    sessionId: session?.id ?? null,
    accountId: engagement.accountId,
    amount: soldAmount(missing, unit),
    quotedAt: now,
    orderUntil,
  });
  const details = { quote: quote.number, amount: quote.amount, until: orderUntil.toISOString() };
  await writeDown(desk, session?.id ?? null, 'quoted', 'N-15', { details });
  const remindAt = startOfDay(addDays(lastDay, -REMIND_DAYS), catalogue.timeZone);
  if (remindAt > now) await startTimer(desk, 'quote_remind', session, remindAt);
  await startTimer(desk, 'quote_lapse', session, orderUntil);
  return quote;
}

/** Whole sold units: nobody can order a third of one. */
export function soldAmount(missing: number, { unit, minutesPerUnit }: Unit): number {
  if (unit === 'piece' || minutesPerUnit === undefined) return missing;
  return Math.ceil(missing / minutesPerUnit) * minutesPerUnit;
}

/** A quote that something can still happen to: of a session, or of the statement of work. */
export async function openQuote(
  { trx, providerId, engagement }: EngagementDesk,
  session: WorkSession | null,
): Promise<UnitQuote | null> {
  const quotes = await listQuotes(trx, providerId, { engagementIds: [engagement.id], open: true });
  return quotes.find(({ sessionId }) => sessionId === (session?.id ?? null)) ?? null;
}

/** Nothing happens to it any more, by an order or by the clock. */
export async function endQuote(
  desk: EngagementDesk,
  quote: UnitQuote,
  status: Exclude<QuoteStatus, 'open'>,
): Promise<void> {
  const session = desk.sessions.find(({ id }) => id === quote.sessionId) ?? null;
  const ordered = status === 'ordered' && quote.orderedAt === null ? { orderedAt: desk.now } : {};
  await changeQuote(desk.trx, desk.providerId, quote.id, { status, endedAt: desk.now, ...ordered });
  await cancelTimer(desk, 'quote_remind', session);
  await cancelTimer(desk, 'quote_lapse', session);
}

/** When an engagement ends otherwise, nothing of it is to be ordered any more. */
export async function withdrawQuotes(desk: EngagementDesk): Promise<void> {
  const { trx, providerId, engagement } = desk;
  for (const quote of await listQuotes(trx, providerId, { engagementIds: [engagement.id], open: true }))
    await endQuote(desk, quote, 'withdrawn');
}
