import { formatDate, formatMinutes, locales, messagesFor } from '@zusage/i18n';
import type { Transaction } from '@zusage/db';
import { addEffort, effortOfTicket } from '@zusage/engagements';
import { lockOrganisation } from '@zusage/identity';
import { bookEffort as postEffort, startOfDay, type ReasonText } from '@zusage/units';
import { audit } from '../audit.ts';
import type { PersonScope } from '../scope.ts';
import { accountFor } from '../units/account-for.ts';
import { firstDayOf, monthOf, monthsLater } from './effort-month.ts';
import type { EffortUnit } from './effort-unit.ts';

/** Effort on a ticket that is locked; whether it may be booked has been looked at. */
export interface EffortToWrite {
  ticket: { id: string; number: string; organisationId: string };
  unit: EffortUnit;
  timeZone: string;
  now: Date;
  today: string;
  day: string;
  minutes: number;
  text: string;
}

/** Opens the account with the first effort, posts the movement and keeps the words beside it. */
export async function writeEffort(
  trx: Transaction,
  scope: Pick<PersonScope, 'providerId' | 'actor' | 'locale'>,
  { ticket, unit, timeZone, now, today, day, minutes, text }: EffortToWrite,
): Promise<{ reference: string }> {
  const { providerId } = scope;
  const { person } = scope.actor;
  await lockOrganisation(trx, providerId, ticket.organisationId);
  const account = await accountFor(trx, scope, ticket.organisationId, unit);
  const reference = `${ticket.number}/${(await effortOfTicket(trx, providerId, ticket.id)).length + 1}`;
  const { id: transactionId } = await postEffort(trx, providerId, {
    accountId: account.id,
    reference,
    minutes,
    at: day === today ? now : startOfDay(day, timeZone),
    expiresAt: new Date(startOfDay(firstDayOf(monthsLater(monthOf(day), 1)), timeZone).getTime() - 1),
    reason: inAllLanguages((texts, locale) =>
      texts.reason({
        ticket: ticket.number,
        duration: formatMinutes(minutes, locale),
        day: formatDate(startOfDay(day, timeZone), { locale, timeZone }),
      }),
    ),
    rule: unit.rule,
    personId: person.id,
  });
  await addEffort(trx, providerId, {
    reference,
    accountId: account.id,
    transactionId,
    ticketId: ticket.id,
    workedOn: day,
    minutes,
    text,
    bookedAt: now,
    bookedBy: person.id,
    bookedByName: person.name,
  });
  await audit(trx, scope, {
    action: 'effort.booked',
    subject: { kind: 'unit_account', reference: unit.name[scope.locale] },
    organisationId: ticket.organisationId,
    details: { reference, minutes, day },
  });
  return { reference };
}

type Texts = ReturnType<typeof messagesFor>['effort'];

export const inAllLanguages = (say: (texts: Texts, locale: (typeof locales)[number]) => string): ReasonText =>
  Object.fromEntries(
    locales.map((locale) => [locale, say(messagesFor(locale).effort, locale)]),
  ) as ReasonText;
