import { loadProviderCatalogue } from '@zusage/catalogue';
import { createContract, publishCatalogue } from '@zusage/contracts';
import { newId } from '@zusage/db';
import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { createAccount, createPerson, type NewPerson } from '@zusage/identity';
import { createUnitAccount, listAccounts, listLots, purchaseLot, type Lot } from '@zusage/units';
import { inject } from 'vitest';
import type { WrittenStatement } from '../../src/engagements/index.ts';
import type { PersonScope } from '../../src/scope.ts';

export const NTT = 'ntt-securecall';
export const SEP = 'sep-sesam';
const DAY = 24 * 3_600_000;

export interface House {
  customerNumber: string;
  organisationId: string;
  admin: PersonScope;
}

/** Providers with their catalogues, and people who ask, write and approve. */
export interface WorkPeople extends AsyncDisposable {
  test: TestDatabase;
  staff(provider?: string): Promise<PersonScope>;
  person(provider: string, person: Partial<NewPerson> & Pick<NewPerson, 'role'>): Promise<PersonScope>;
  /** A customer with an administrator; with a running contract unless told otherwise. */
  house(provider?: string, withContract?: boolean): Promise<House>;
  buy(house: House, minutes: number, reference: string, expiresAt?: Date): Promise<void>;
  lots(house: House, unit?: string): Promise<Lot[]>;
  sql(statement: string): Promise<Record<string, unknown>[]>;
}

export async function createWorkPeople(): Promise<WorkPeople> {
  const test = await createTestDatabase(inject('serverUrl'));
  const sql = (statement: string) => asOwner(test.url, statement);
  for (const provider of [NTT, SEP])
    await test.database.tenant(provider, (trx) => publishCatalogue(trx, loadProviderCatalogue(provider)));
  const person: WorkPeople['person'] = async (provider, given) => {
    const email = `${newId()}@beispiel.example`;
    const stored = await test.database.tenant(provider, async (trx) => {
      const account = await createAccount(trx, { email, password: 'sieben-blaue-tassen' });
      return createPerson(trx, provider, { accountId: account.id, name: 'Mira Ott', email, ...given });
    });
    return {
      database: test.database,
      providerId: provider,
      actor: { kind: 'person', person: stored, via: 'session' },
      locale: 'de',
      publicUrl: 'https://portal.example',
    };
  };
  const house: WorkPeople['house'] = async (provider = NTT, withContract = true) => {
    const organisationId = newId();
    const customerNumber = `K${organisationId.slice(-10)}`;
    await sql(
      `insert into app.organisation (provider_id, id, customer_number, name)
       values ('${provider}', '${organisationId}', '${customerNumber}', 'Stadtwerke Hain')`,
    );
    if (withContract)
      await test.database.tenant(provider, (trx) =>
        createContract(trx, provider, {
          organisationId,
          number: `C-${customerNumber}`,
          serviceLevel: loadProviderCatalogue(provider).levels[0]?.key ?? '',
          validFrom: '2026-01-01',
          validUntil: '2099-12-31',
        }),
      );
    const admin = await person(provider, { role: 'customer-admin', organisationId });
    return { customerNumber, organisationId, admin };
  };
  return {
    test,
    sql,
    person,
    house,
    staff: (provider = NTT) => person(provider, { role: 'agent', name: 'Iris Kern' }),
    buy: async ({ organisationId }, minutes, reference, expiresAt = new Date(Date.now() + 300 * DAY)) => {
      await test.database.tenant(NTT, async (trx) => {
        const known = (await listAccounts(trx, NTT, organisationId)).find(
          ({ unitKey }) => unitKey === 'securehands',
        );
        const account =
          known ??
          (await createUnitAccount(trx, NTT, { organisationId, unitKey: 'securehands', unit: 'minute' }));
        await purchaseLot(trx, NTT, {
          accountId: account.id,
          lot: { reference, amount: minutes, purchasedAt: new Date(Date.now() - 60 * DAY), expiresAt },
          reason: { de: 'Kauf', en: 'Purchase', fr: 'Achat' },
          rule: 'N-13',
        });
      });
    },
    lots: async ({ organisationId, admin: { providerId } }, unit = 'securehands') =>
      test.database.tenant(providerId, async (trx) => {
        const account = (await listAccounts(trx, providerId, organisationId)).find(
          ({ unitKey }) => unitKey === unit,
        );
        return account ? listLots(trx, providerId, account.id) : [];
      }),
    [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
  };
}

export const REQUEST = {
  service: 'securehands_session',
  subject: 'Firewall auf die neue Version heben',
  description: 'Der Cluster am Hauptsitz soll auf 7.6.',
  facts: { systems: 'FGDEMO2000001\nFGDEMO2000002' },
  ticket: null,
};

/** Two sessions, three units together. */
export const STATEMENT: WrittenStatement = {
  scope: 'Update beider Knoten, Prüfung der Regeln.',
  place: null,
  pricing: 'by_effort',
  factorPercent: 150,
  preparationCounts: true,
  rollbackPlan: 'Zurück auf das Abbild der Sicherung.',
  contactName: 'Urs Tanner',
  contactPhone: '+41 44 000 02 44',
  accessLevel: 'control',
  participants: null,
  acceptanceCriteria: null,
  orderedUntil: null,
  sessions: [
    { title: 'Knoten A', amount: 120 },
    { title: 'Knoten B', amount: 60 },
  ],
};

export const CONFIRMED = ['backup', 'present', 'credentials'];
