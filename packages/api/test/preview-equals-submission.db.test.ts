import { loadProviderCatalogue } from '@zusage/catalogue';
import type { Database } from '@zusage/db';
import { findMemberships, findPersonByAccount, type Person } from '@zusage/identity';
import {
  openTicket,
  previewCoverage,
  type OpenTicketAnswer,
  type PersonScope,
  type TicketRequest,
} from '@zusage/operations';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createWorld, type World } from './support/world.ts';

// The promise before sending and the promise after it are the same function with the same facts. The clock is pinned by
// the ticket itself: the preview is asked for the moment at which the ticket was opened.

const PROVIDERS = [
  'kaseya-technical-support',
  'ntt-securecall',
  'seitenbau-support',
  'sektor7-server-management',
  'sep-sesam',
];
const RUNS = 25;

let world: World;
beforeAll(async () => void (world = await createWorld(inject('serverUrl'))), 120_000);
afterAll(() => world[Symbol.asyncDispose]());

async function scopesOf(database: Database, providerId: string): Promise<PersonScope[]> {
  const emails = world.logins
    .filter((login) => login.provider === providerId && login.role.startsWith('customer'))
    .map((login) => login.email);
  const people = await Promise.all(emails.map((email) => personOf(database, providerId, email)));
  return people.map((person) => ({
    database,
    providerId,
    actor: { kind: 'person', person, via: 'token' },
    locale: 'de',
    publicUrl: 'http://portal.test',
  }));
}

async function personOf(database: Database, providerId: string, email: string): Promise<Person> {
  const member = await findMemberships(database, email);
  const person = await database.tenant(providerId, (trx) =>
    findPersonByAccount(trx, providerId, member?.accountId ?? ''),
  );
  if (!person) throw new Error(`${email} is nobody`);
  return person;
}

/** Any request that the catalogue's forms could produce, sensible or not. */
function requests(providerId: string, products: string[]): fc.Arbitrary<TicketRequest> {
  const catalogue = loadProviderCatalogue(providerId);
  const facts = Object.fromEntries(
    catalogue.facts.map((fact) => [
      fact.key,
      fact.choices
        ? fc.constantFrom('', ...fact.choices.map((choice) => choice.key))
        : fc.oneof(fc.constant(''), fc.string({ minLength: 1, maxLength: 30 })),
    ]),
  );
  return fc.record({
    severity: fc.constantFrom(...catalogue.severities.map((severity) => severity.key)),
    channel: fc.constant('api' as const),
    environment: fc.constantFrom('production' as const, 'test' as const),
    product: fc.constantFrom(null, ...products),
    facts: fc.record(facts, { requiredKeys: [] }).map((record) => withoutNul(record)),
    subject: fc.constant('Betreff'),
    description: fc.constant('Beschreibung'),
  });
}

const withoutNul = (record: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, (value ?? '').replaceAll('\0', '')]));

describe.each(PROVIDERS)('%s', (providerId) => {
  test(`preview and submission agree on ${RUNS} random requests`, async () => {
    const { database } = world.db;
    const scopes = await scopesOf(database, providerId);
    const products = await database.tenant(providerId, (trx) =>
      trx
        .selectFrom('app.product')
        .select('key')
        .where('organisation_id', '=', scopes[0]?.actor.person.organisation?.id ?? '')
        .execute(),
    );
    const any = fc.tuple(
      fc.constantFrom(...scopes),
      requests(
        providerId,
        products.map((product) => product.key),
      ),
    );
    await fc.assert(
      fc.asyncProperty(any, async ([scope, request]) => {
        const before = new Date();
        const opened = await openTicket(scope, request);
        const at = (await openedAt(database, providerId, opened)) ?? before;
        const { subject: _subject, description: _description, ...question } = request;
        const preview = await previewCoverage(scope, question, { at });
        const {
          at: _at,
          alternatives: _others,
          toState: _toState,
          contract: _contract,
          calendar: _calendar,
          catalogueVersion: _v,
          ...previewed
        } = preview;
        const { number: _number, status: _status, draftId: _draft, ...promised } = opened;
        expect(previewed).toEqual(promised);
      }),
      { numRuns: RUNS },
    );
  });
});

async function openedAt(
  database: Database,
  providerId: string,
  opened: OpenTicketAnswer,
): Promise<Date | null> {
  if (opened.number === null) return null;
  const { number } = opened;
  const row = await database.tenant(providerId, (trx) =>
    trx.selectFrom('app.ticket').select('opened_at').where('number', '=', number).executeTakeFirstOrThrow(),
  );
  return row.opened_at;
}
