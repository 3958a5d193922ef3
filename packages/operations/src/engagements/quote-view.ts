import {
  listEngagements,
  listOpenComplaints,
  listQuotes,
  listSessions,
  type Engagement,
  type UnitQuote,
  type WorkSession,
} from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { organisationNumbers } from '@zusage/identity';
import { databaseNow, toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';
import { readDesk } from './desk.ts';
import { toUnitView, type UnitView } from './statement-view.ts';

/** `bought`: the purchase was booked and the work went on. */
export type QuoteState = 'open' | 'ordered' | 'bought' | 'lapsed' | 'withdrawn';

export interface QuoteView {
  number: string;
  /** Of the engagement. */
  engagement: string;
  customer: { customerNumber: string; name: string };
  /** Of the session that took more than there was; null for a statement of work. */
  session: { position: number; title: string } | null;
  state: QuoteState;
  /** Whole sold units, in the account's smallest billable part. */
  amount: number;
  unit: UnitView;
  quotedAt: Instant;
  /** The end of the last day on which it can be ordered. */
  orderUntil: Instant;
  ordered: { at: Instant; by: string | null; reference: string | null } | null;
  /** The customer can order it now. */
  mayOrder: boolean;
}

/** All of one engagement, the latest first. @throws AppError not_found (S2), forbidden for partners */
export async function quotesOf(scope: PersonScope, number: string): Promise<QuoteView[]> {
  const { person } = scope.actor;
  const side = isStaff(scope.actor) ? 'provider' : 'customer';
  if (side === 'customer' && !person.organisation) throw new AppError('forbidden');
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { accounts } = await visibleRecords(trx, scope);
    const filter = { organisationIds: accounts, number, forUpdate: false };
    const desk = await readDesk(trx, { ...scope, side, person }, filter);
    if (!desk) throw new AppError('not_found');
    const { engagement, sessions, now } = desk;
    const quotes = await listQuotes(trx, scope.providerId, { engagementIds: [engagement.id] });
    const customerOf = await organisationNumbers(trx, scope.providerId, [engagement.organisationId]);
    const unit = toUnitView(desk.unit, scope.locale);
    const customer = customerOf(engagement.organisationId) ?? { customerNumber: '', name: '' };
    return quotes
      .map((quote) => toQuoteView(quote, { engagement, sessions, customer, unit, now, side }))
      .toReversed();
  });
}

interface QuotePlace {
  engagement: Engagement;
  sessions: readonly WorkSession[];
  customer: QuoteView['customer'];
  unit: UnitView;
  now: Date;
  side: 'provider' | 'customer';
}

function toQuoteView(quote: UnitQuote, place: QuotePlace): QuoteView {
  const { engagement, sessions, customer, unit, now, side } = place;
  const session = sessions.find(({ id }) => id === quote.sessionId);
  const isBought = quote.status === 'ordered' && quote.endedAt !== null;
  return {
    number: quote.number,
    engagement: engagement.number,
    customer,
    session: session ? { position: session.position, title: session.title } : null,
    state: isBought ? 'bought' : quote.status,
    amount: quote.amount,
    unit,
    quotedAt: toInstant(quote.quotedAt),
    orderUntil: toInstant(quote.orderUntil),
    ordered: quote.orderedAt && {
      at: toInstant(quote.orderedAt),
      by: quote.orderedBy,
      reference: quote.orderReference,
    },
    mayOrder: side === 'customer' && quote.status === 'open' && now <= quote.orderUntil,
  };
}

export interface OpenComplaintLine {
  number: string;
  position: number;
  title: string;
  customer: { customerNumber: string; name: string };
  madeAt: Instant;
  decideUntil: Instant | null;
  isLate: boolean;
}

export interface OpenWork {
  /** To be decided, in due order. */
  complaints: OpenComplaintLine[];
  /** To be ordered or booked: what was ordered first, then in due order. */
  quotes: QuoteView[];
}

/** What customers wait for: decisions and purchases (N-15, N-17). @throws AppError forbidden */
export async function listOpenWork(scope: PersonScope): Promise<OpenWork> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  const { providerId, actor } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const now = await databaseNow(trx);
    const complaints = await listOpenComplaints(trx, providerId);
    const quotes = await listQuotes(trx, providerId, { open: true });
    const ids = [...new Set([...complaints, ...quotes].map(({ engagementId }) => engagementId))];
    const found: Engagement[] = [];
    for (const id of ids)
      found.push(...(await listEngagements(trx, providerId, { organisationIds: null, id })));
    const sessions = await listSessions(trx, providerId, ids);
    const customers = await organisationNumbers(
      trx,
      providerId,
      found.map(({ organisationId }) => organisationId),
    );
    const placeOf = (engagementId: string) => {
      const engagement = found.find(({ id }) => id === engagementId);
      if (!engagement) throw new Error('a quote belongs to an engagement');
      const customer = customers(engagement.organisationId) ?? { customerNumber: '', name: '' };
      return { engagement, customer };
    };
    const lines: QuoteView[] = [];
    for (const quote of quotes) {
      const place = placeOf(quote.engagementId);
      const desk = await readDesk(
        trx,
        { ...scope, side: 'provider', person: actor.person },
        { organisationIds: null, id: quote.engagementId, forUpdate: false },
      );
      if (!desk) continue;
      const unit = toUnitView(desk.unit, scope.locale);
      lines.push(toQuoteView(quote, { ...place, sessions, unit, now, side: 'provider' }));
    }
    return {
      complaints: complaints.map((complaint) => {
        const { engagement, customer } = placeOf(complaint.engagementId);
        const { position, sessionId, madeAt, decideUntil } = complaint;
        return {
          number: engagement.number,
          position,
          title: sessions.find(({ id }) => id === sessionId)?.title ?? '',
          customer,
          madeAt: toInstant(madeAt),
          decideUntil: toInstantOrNull(decideUntil),
          isLate: decideUntil !== null && decideUntil <= now,
        };
      }),
      quotes: lines.toSorted(
        (a, b) =>
          Number(b.state === 'ordered') - Number(a.state === 'ordered') ||
          a.orderUntil.localeCompare(b.orderUntil),
      ),
    };
  });
}
