import type { Unit } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import { locales, messagesFor } from '@zusage/i18n';
import { listLots, post, startOfDay, UnitError, type Adjustment, type ReasonText } from '@zusage/units';
import { addDays } from '../../customers/calendar-day.ts';
import type { Desk } from '../../customers/changing.ts';

type Booked = Pick<Adjustment, 'accountId' | 'amount' | 'lastDay' | 'reason' | 'handle'>;

/** The movement: a lot of its own for what is given, the purchases in use order for what is taken. */
export async function book(desk: Desk, unit: Unit, asked: Booked): Promise<string> {
  const { trx, scope, catalogue, now } = desk;
  const { accountId, amount, lastDay, handle } = asked;
  const head = { accountId, rule: unit.rule, personId: scope.actor.person.id };
  if (lastDay === null) {
    const reason = inAllLanguages((texts) => texts.reasonTaken({ reason: asked.reason }));
    const taken = { ...head, kind: 'debit', amount: -amount, from: 'available', reason } as const;
    return (await unlessTooFew(() => post(trx, scope.providerId, taken))).id;
  }
  const reference = await freeReference(trx, scope.providerId, accountId, handle);
  const expiresAt = new Date(startOfDay(addDays(lastDay, 1), catalogue.timeZone).getTime() - 1);
  const given = await post(trx, scope.providerId, {
    ...head,
    kind: 'purchase',
    lot: { reference, amount, purchasedAt: now, expiresAt },
    reason: inAllLanguages((texts) => texts.reasonGiven({ reference, reason: asked.reason })),
  });
  return given.id;
}

/** `K-3` for the account's third correction; a purchase may already have that name. */
async function freeReference(
  trx: Transaction,
  providerId: string,
  accountId: string,
  handle: number,
): Promise<string> {
  const taken = new Set((await listLots(trx, providerId, accountId)).map(({ reference }) => reference));
  let reference = `K-${handle}`;
  for (let n = 2; taken.has(reference); n += 1) reference = `K-${handle}-${n}`;
  return reference;
}

async function unlessTooFew<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isTooFew = error instanceof UnitError && error.reason === 'insufficient_units';
    throw isTooFew ? invalidField('amount', 'too_few_units') : error;
  }
}

type Texts = ReturnType<typeof messagesFor>['unitOffice'];

/** The sentence that the customer reads on the statement. */
const inAllLanguages = (say: (texts: Texts) => string): ReasonText =>
  Object.fromEntries(locales.map((locale) => [locale, say(messagesFor(locale).unitOffice)])) as ReasonText;
