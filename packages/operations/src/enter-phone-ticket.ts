import type { Transaction } from '@zusage/db';
import { findOrganisationByNumber, findPersonByEmail, type Person } from '@zusage/identity';
import { invalidField } from '@zusage/errors';
import { assessCoverage, type CoverageQuestion } from './coverage.ts';
import { databaseNow } from './instant.ts';
import { once } from './once.ts';
import { openInTransaction, type OpenTicketAnswer } from './open-ticket.ts';
import { toPreview, type PreviewAnswer } from './preview-coverage.ts';
import type { TicketRequest } from './write-ticket.ts';
import type { PersonScope, Scope } from './scope.ts';

/** Who is on the phone. */
export interface PhoneCaller {
  customerNumber: string;
  /** E-mail of the contact who called; must belong to that customer. */
  contact: string;
}

export type PhoneQuestion = PhoneCaller & Omit<CoverageQuestion, 'channel'>;
export type PhoneTicketRequest = PhoneCaller & Omit<TicketRequest, 'channel' | 'searchId'>;

/**
 * Staff enter what a customer said on the phone. The decision is the caller's, not the agent's: same rules, channel
 * phone, the caller's contracts and products. With an idempotency key a repeat gets the first answer.
 *
 * @throws AppError invalid_input on `customerNumber` or `contact`, and as `openTicket`
 */
export async function enterPhoneTicket(
  scope: PersonScope,
  request: PhoneTicketRequest,
  idempotencyKey?: string,
): Promise<OpenTicketAnswer> {
  const owner = { scope: `person:${scope.actor.person.id}`, key: idempotencyKey };
  return scope.database.tenant(scope.providerId, (trx) =>
    once(trx, scope.providerId, { ...owner, body: request }, async () => {
      const { customerNumber, contact, ...ticket } = request;
      const caller = await findCaller(trx, scope, { customerNumber, contact });
      const requester = {
        personId: caller.id,
        name: caller.name,
        email: caller.email,
        language: caller.language,
      };
      const asked = { ...ticket, channel: 'phone' as const };
      const { ticketId: _, ...answer } = await openInTransaction(
        trx,
        actingAs(scope, caller),
        asked,
        requester,
      );
      return answer;
    }),
  );
}

/** What the caller would be promised now; writes nothing. @throws as `enterPhoneTicket` */
export async function previewPhoneTicket(scope: PersonScope, request: PhoneQuestion): Promise<PreviewAnswer> {
  const { customerNumber, contact, ...question } = request;
  return scope.database.tenant(scope.providerId, async (trx) => {
    const caller = await findCaller(trx, scope, { customerNumber, contact });
    const asked = { ...question, channel: 'phone' as const };
    const now = await databaseNow(trx);
    return toPreview(await assessCoverage(trx, actingAs(scope, caller), asked, now), scope.locale, now);
  });
}

async function findCaller(
  trx: Transaction,
  scope: Scope,
  { customerNumber, contact }: PhoneCaller,
): Promise<Person> {
  const organisation = await findOrganisationByNumber(trx, scope.providerId, customerNumber);
  if (!organisation) throw invalidField('customerNumber', 'unknown_value');
  const caller = await findPersonByEmail(trx, scope.providerId, contact);
  if (caller?.organisation?.id !== organisation.id) throw invalidField('contact', 'unknown_value');
  return caller;
}

const actingAs = (scope: Scope, person: Person): Scope => ({
  ...scope,
  actor: { kind: 'person', person, via: 'session' },
});
