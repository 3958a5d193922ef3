import {
  calendarOf,
  loadProviderCatalogue,
  localDate,
  serviceWindowOf,
  type Catalogue,
} from '@zusage/catalogue';
import { publishCatalogue } from '@zusage/contracts';
import { newId, type Transaction } from '@zusage/db';
import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import {
  addEngagement,
  addStatement,
  changeEngagement,
  changeSession,
  listEngagements,
  listSessions,
  type StatementContent,
  type WorkSession,
} from '@zusage/engagements';
import { createAccount, createPerson, type Person, type Role } from '@zusage/identity';
import { openIntervals } from '@zusage/service-time';
import { createUnitAccount, listLots, purchaseLot, type Lot } from '@zusage/units';
import { inject } from 'vitest';
import { approveStatement, sendReport, type StatedPart } from '../../src/engagements/index.ts';
import type { PersonScope } from '../../src/scope.ts';

export const NTT = 'ntt-securecall';
const DAY = 24 * 3_600_000;

/** A customer of its own with an account, and people on both sides. */
export interface Customer {
  organisationId: string;
  accountId: string;
  scope: PersonScope;
}

export interface EngagementWorld extends AsyncDisposable {
  test: TestDatabase;
  catalogue: Catalogue;
  staff: PersonScope;
  /** Of another customer of the same provider. */
  stranger: PersonScope;
  customer(units?: number, expiresInDays?: number): Promise<Customer>;
  buy(customer: Customer, units: number, reference?: string, expiresInDays?: number): Promise<string>;
  /** Approved by the customer; `awaiting_units` where there were too few. */
  agreed(customer: Customer, content?: Partial<StatementContent>): Promise<{ number: string; id: string }>;
  /** The same with its first session held. */
  held(customer: Customer, content?: Partial<StatementContent>): Promise<{ number: string; id: string }>;
  /** The same with its report sent. */
  reported(
    customer: Customer,
    parts: StatedPart[],
    content?: Partial<StatementContent>,
  ): Promise<{ number: string; id: string }>;
  session(id: string, position?: number): Promise<WorkSession>;
  status(number: string): Promise<string>;
  lots(customer: Customer): Promise<Lot[]>;
  /** Runs one statement as the database's owner: moves clocks. */
  sql(statement: string): Promise<Record<string, unknown>[]>;
  tenant<T>(work: (trx: Transaction) => Promise<T>): Promise<T>;
}

export async function createEngagementWorld(): Promise<EngagementWorld> {
  const test = await createTestDatabase(inject('serverUrl'));
  const catalogue = loadProviderCatalogue(NTT);
  const tenant = <T>(work: (trx: Transaction) => Promise<T>): Promise<T> => test.database.tenant(NTT, work);
  await tenant((trx) => publishCatalogue(trx, catalogue));
  const scopeOf = (person: Person): PersonScope => ({
    database: test.database,
    providerId: NTT,
    actor: { kind: 'person', person, via: 'session' },
    locale: 'de',
    publicUrl: 'https://portal.example',
  });
  const member = async (role: Role, organisationId: string | null = null): Promise<PersonScope> => {
    const email = `${newId()}@beispiel.example`;
    const person = await tenant(async (trx) => {
      const account = await createAccount(trx, { email, password: 'sieben-blaue-tassen' });
      const name = role === 'agent' ? 'Iris Kern' : 'Paul Weber';
      return createPerson(trx, NTT, { accountId: account.id, role, name, email, organisationId });
    });
    return scopeOf(person);
  };
  const staff = await member('agent');

  const customer: EngagementWorld['customer'] = async (units = 10, expiresInDays = 300) => {
    const organisationId = newId();
    await asOwner(
      test.url,
      `insert into app.organisation (provider_id, id, customer_number, name)
       values ('${NTT}', '${organisationId}', 'K${organisationId.slice(-10)}', 'Stadtwerke Hain')`,
    );
    const account = await tenant((trx) =>
      createUnitAccount(trx, NTT, { organisationId, unitKey: 'securehands', unit: 'minute' }),
    );
    const scope = await member('customer-admin', organisationId);
    const made = { organisationId, accountId: account.id, scope };
    if (units > 0) await buy(made, units, '4711', expiresInDays);
    return made;
  };
  const buy: EngagementWorld['buy'] = async (
    to,
    units,
    reference = newId().slice(-12),
    expiresInDays = 300,
  ) => {
    const now = Date.now();
    await tenant((trx) =>
      purchaseLot(trx, NTT, {
        accountId: to.accountId,
        lot: {
          reference,
          amount: units * 60,
          purchasedAt: new Date(now - 60 * DAY),
          expiresAt: new Date(now + expiresInDays * DAY),
        },
        reason: { de: 'Kauf', en: 'Purchase', fr: 'Achat' },
        rule: 'N-13',
      }),
    );
    return reference;
  };
  const agreed: EngagementWorld['agreed'] = async (by, content = {}) => {
    const requestedAt = new Date(Date.now() - 40 * DAY);
    const { id, number } = await tenant(async (trx) => {
      const made = await addEngagement(trx, NTT, catalogue.ticketPrefix, {
        organisationId: by.organisationId,
        serviceKey: 'securehands_session',
        catalogueVersion: 1,
        accountId: by.accountId,
        contractId: null,
        ticketId: null,
        subject: 'Firewall erneuern',
        description: 'Bitte erneuern Sie die Firewall.',
        facts: {},
        requestedAt,
        requestedBy: { id: by.scope.actor.person.id, name: by.scope.actor.person.name },
        responseDueAt: null,
        statementDueAt: null,
        channel: null,
      });
      await addStatement(
        trx,
        NTT,
        made.id,
        { ...STATEMENT, ...content },
        {
          at: requestedAt,
          by: { id: staff.actor.person.id, name: staff.actor.person.name },
        },
      );
      await changeEngagement(trx, NTT, made.id, { status: 'proposed' });
      return made;
    });
    await approveStatement(by.scope, { number, version: 1, confirmed: [] });
    return { id, number };
  };
  const held: EngagementWorld['held'] = async (by, content) => {
    const made = await agreed(by, content);
    await tenant(async (trx) => {
      for (const session of await listSessions(trx, NTT, [made.id]))
        await changeSession(trx, NTT, session.id, { status: 'held' });
    });
    return made;
  };
  const reported: EngagementWorld['reported'] = async (by, parts, content) => {
    const made = await held(by, content);
    await sendReport(staff, { ...report(made.number), parts });
    return made;
  };
  const first = await customer(0);
  return {
    test,
    catalogue,
    staff,
    stranger: first.scope,
    customer,
    buy,
    agreed,
    held,
    reported,
    session: async (id, position = 1) => {
      const sessions = await tenant((trx) => listSessions(trx, NTT, [id]));
      const found = sessions.find((session) => session.position === position);
      if (!found) throw new Error('no such session');
      return found;
    },
    status: async (number) => {
      const [found] = await tenant((trx) => listEngagements(trx, NTT, { organisationIds: null, number }));
      return found?.status ?? 'missing';
    },
    lots: ({ accountId }) => tenant((trx) => listLots(trx, NTT, accountId)),
    sql: (statement) => asOwner(test.url, statement),
    tenant,
    [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
  };
}

/** By effort, one session with two units reserved, half as much again outside Standard hours. */
const STATEMENT: StatementContent = {
  scope: 'Wir erneuern die Firewall.',
  place: null,
  pricing: 'by_effort',
  factorPercent: 150,
  preparationCounts: true,
  rollbackPlan: null,
  contactName: null,
  contactPhone: null,
  preconditions: [],
  accessLevel: null,
  participants: null,
  acceptanceCriteria: null,
  orderedUntil: null,
  sessions: [{ title: 'Umstellung', amount: 120, planKey: null }],
};

/** A report without its parts. */
export const report = (number: string, position = 1) => ({
  number,
  position,
  parts: [] as StatedPart[],
  summary: 'Die Firewall läuft.',
  sections: {},
  recorded: false,
  participants: null,
});

/** Minutes of the latest Standard hours that are over, from their opening on: always inside the window. */
export function inside(catalogue: Catalogue, minutes: number, after = 0, daysBack = 1): StatedPart {
  const now = new Date(Date.now() - daysBack * DAY);
  const window = serviceWindowOf(catalogue, 'standard');
  const open = openIntervals(window, calendarOf(catalogue), new Date(now.getTime() - 14 * DAY), now);
  const last = open.findLast(({ from, to }) => to.getTime() - from.getTime() >= (minutes + after) * 60_000);
  if (!last) throw new Error('no opening in two weeks');
  return part(last.from.getTime() + after * 60_000, minutes);
}

/** Minutes before the same opening: always outside. */
export function outside(catalogue: Catalogue, minutes: number): StatedPart {
  return part(Date.parse(inside(catalogue, 1).from) - minutes * 60_000, minutes);
}

function part(from: number, minutes: number): StatedPart {
  const text = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
  return { kind: 'session', from: text(from), to: text(from + minutes * 60_000) };
}

export const todayOf = (catalogue: Catalogue): string => localDate(catalogue, new Date());
