import { changeQuote, listQuotes, type UnitQuote, type WorkSession } from '@zusage/engagements';
import { AppError, invalidField } from '@zusage/errors';
import { addDays } from '../customers/calendar-day.ts';
import { purchaseLot, startOfDay } from '@zusage/units';
import type { PersonScope } from '../scope.ts';
import { auditStep } from './audit-step.ts';
import { inAllLanguages } from './charge-words.ts';
import { closeIfDone } from './close.ts';
import { onEngagement, type EngagementDesk } from './desk.ts';
import { endQuote, openQuote } from './quote-missing.ts';
import { takeStep, writeDown } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { cancelTimer, startTimer } from './timer.ts';
import { continueAfterPurchase } from './top-up.ts';

export { quoteMissing, withdrawQuotes } from './quote-missing.ts';

export interface OrderRequest {
  number: string;
  /** The quote's number. */
  quote: string;
  /** The customer's order number; names the purchase. */
  reference: string;
  key?: string | undefined;
}

export const REFERENCE_MAX = 80;

/**
 * The customer orders what a quote names (N-15). Staff then book the purchase, and the engagement goes on by itself; units
 * that are ordered as they are needed are there with the order.
 *
 * @throws AppError forbidden, not_found, conflict (ordered or lapsed), invalid_input (`reference`)
 */
export async function orderQuote(scope: PersonScope, request: OrderRequest): Promise<void> {
  if (!scope.actor.person.organisation) throw new AppError('forbidden');
  await onEngagement(scope, 'engagements.order', request, async (desk) => {
    const { trx, providerId, now, person } = desk;
    const quote = await quoteOf(desk, request.quote);
    if (quote.status !== 'open' || now > quote.orderUntil) throw new AppError('conflict');
    const reference = request.reference.trim();
    if (reference === '') throw invalidField('reference', 'required');
    if (reference.length > REFERENCE_MAX) throw invalidField('reference', 'too_long', { max: REFERENCE_MAX });
    const session = desk.sessions.find(({ id }) => id === quote.sessionId) ?? null;
    const ordered = { status: 'ordered', orderedAt: now, orderedBy: person?.name ?? '' } as const;
    await changeQuote(trx, providerId, quote.id, { ...ordered, orderReference: reference });
    await cancelTimer(desk, 'quote_remind', session);
    await cancelTimer(desk, 'quote_lapse', session);
    await writeDown(desk, session?.id ?? null, 'ordered', 'N-15', {
      details: { quote: quote.number, amount: quote.amount, reference },
    });
    const details = { quote: quote.number, amount: quote.amount, reference };
    await auditStep(desk, scope, 'engagement.ordered', details);
    await tellOfEngagement(desk, 'ordered', {
      amount: quote.amount,
      note: reference,
      ...(session ? { session } : {}),
    });
    if (!desk.unit.prepaid) await deliverAtOnce(desk, { ...quote, ...ordered, orderReference: reference });
    return null;
  });
}

async function quoteOf({ trx, providerId, engagement }: EngagementDesk, number: string): Promise<UnitQuote> {
  const quotes = await listQuotes(trx, providerId, { engagementIds: [engagement.id] });
  const quote = quotes.find((one) => one.number === number);
  if (!quote) throw new AppError('not_found');
  return quote;
}

/** Nothing is bought in advance: the order is the purchase, and what it does not use ends with the quote's own term. */
async function deliverAtOnce(desk: EngagementDesk, quote: UnitQuote): Promise<void> {
  const { trx, providerId, engagement, catalogue, unit, now, today, person } = desk;
  const lastDay = addDays(today, 30);
  await purchaseLot(trx, providerId, {
    accountId: engagement.accountId,
    lot: {
      reference: quote.number,
      amount: quote.amount,
      purchasedAt: now,
      expiresAt: new Date(startOfDay(addDays(lastDay, 1), catalogue.timeZone).getTime() - 1),
    },
    occurredAt: now,
    reason: inAllLanguages((words) => words.reasons.ordered({ quote: quote.number })),
    rule: unit.rule,
    personId: person?.id ?? null,
  });
  await continueAfterPurchase(desk, quote, quote.number);
}

/** What the `quote_remind` timer does: once, some days before the last one (N-15). */
export async function remindOfQuote(desk: EngagementDesk, session: WorkSession | null): Promise<void> {
  const quote = await openQuote(desk, session);
  if (!quote || quote.status !== 'open' || quote.remindedAt !== null || desk.now > quote.orderUntil) return;
  await changeQuote(desk.trx, desk.providerId, quote.id, { remindedAt: desk.now });
  await writeDown(desk, session?.id ?? null, 'quote_reminded', 'N-15', {
    details: { quote: quote.number, amount: quote.amount, until: quote.orderUntil.toISOString() },
  });
  await tellOfEngagement(desk, 'quote_reminder', {
    amount: quote.amount,
    day: quote.orderUntil,
    ...(session ? { session } : {}),
  });
}

/**
 * What the `quote_lapse` timer does: nobody ordered in time, so the quote lapses, and with it an engagement that waited for
 * it (N-15). What was ordered waits for its purchase, however long that takes.
 */
export async function lapseQuote(desk: EngagementDesk, session: WorkSession | null): Promise<void> {
  const quote = await openQuote(desk, session);
  if (!quote || quote.status !== 'open') return;
  if (desk.now <= quote.orderUntil) return startTimer(desk, 'quote_lapse', session, quote.orderUntil);
  await endQuote(desk, quote, 'lapsed');
  const details = { quote: quote.number, amount: quote.amount };
  await writeDown(desk, session?.id ?? null, 'quote_lapsed', 'N-15', { details });
  if (session === null && desk.engagement.status === 'awaiting_units')
    await takeStep(desk, 'lapse', {}, { details });
  await tellOfEngagement(desk, 'quote_lapsed', { amount: quote.amount, ...(session ? { session } : {}) });
  await closeIfDone(desk);
}
