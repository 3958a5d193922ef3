import { newId } from '@zusage/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createAccount,
  createOrganisation,
  createPerson,
  findOrganisation,
  findOrganisationByNumber,
  findPersonByAccount,
  findPersonByEmail,
  listContacts,
  searchOrganisations,
} from '../src/index.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

describe('people', () => {
  it('come with their organisation, by account and by address', async () => {
    const { test, erika, organisation } = world;
    expect(erika).toEqual({
      id: expect.any(String),
      accountId: expect.any(String),
      role: 'customer-admin',
      name: 'Erika Beispiel',
      email: 'Erika@Beispiel.example',
      phone: null,
      language: 'de',
      timeZone: 'Europe/Berlin',
      designated: true,
      organisation,
      partnerId: null,
      handle: 1,
      visibility: 'organisation',
      siteId: null,
      certification: null,
      certifiedUntil: null,
      mutedMails: [],
    });
    await test.database.tenant('nord', async (trx) => {
      expect(await findPersonByAccount(trx, 'nord', erika.accountId)).toEqual(erika);
      expect(await findPersonByEmail(trx, 'nord', 'ERIKA@beispiel.example')).toEqual(erika);
      expect(await findPersonByEmail(trx, 'nord', 'fremd@sued.example')).toBeNull();
      expect(await findPersonByEmail(trx, 'nord', '%')).toBeNull();
      expect(await listContacts(trx, 'nord', organisation.id)).toEqual([erika]);
    });
  });

  it('have one account per address: a second registration changes no password', async () => {
    const again = await world.test.database.withoutTenant((trx) =>
      createAccount(trx, { email: 'erika@beispiel.example', password: 'ein anderes' }),
    );
    expect(again.id).toBe(world.erika.accountId);
  });

  it.each(['', 'ohne', 'a@b@c', 'a b@c', `${'x'.repeat(250)}@y.example`])(
    'refuse %j as an address',
    async (email) => {
      const create = world.test.database.withoutTenant((trx) => createAccount(trx, { email }));
      await expect(create).rejects.toMatchObject({
        code: 'invalid_input',
        fields: { email: { problem: 'invalid_email' } },
      });
    },
  );

  it('are a member once per provider, and one is designated per organisation', async () => {
    const { test, erika, organisation } = world;
    const person = {
      role: 'customer',
      name: 'Zweit',
      email: 'zweit@beispiel.example',
      organisationId: organisation.id,
    } as const;
    const twice = test.database.tenant('nord', (trx) =>
      createPerson(trx, 'nord', { ...person, accountId: erika.accountId }),
    );
    await expect(twice).rejects.toMatchObject({ code: 'conflict' });
    const second = test.database.tenant('nord', async (trx) => {
      const account = await createAccount(trx, { email: person.email });
      return createPerson(trx, 'nord', { ...person, accountId: account.id, designated: true });
    });
    await expect(second).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('organisations', () => {
  it('are found by number and id at their own provider alone', async () => {
    const { test, organisation } = world;
    await test.database.tenant('nord', async (trx) => {
      expect(await findOrganisationByNumber(trx, 'nord', 'K-1001')).toEqual(organisation);
      expect(await findOrganisation(trx, 'nord', organisation.id)).toEqual(organisation);
      expect(await findOrganisation(trx, 'nord', newId())).toBeNull();
    });
    await test.database.tenant('sued', async (trx) => {
      expect(await findOrganisationByNumber(trx, 'sued', 'K-1001')).toBeNull();
      expect(await findOrganisation(trx, 'nord', organisation.id)).toBeNull();
      expect(await searchOrganisations(trx, 'nord', '')).toEqual([]);
    });
  });

  it('are searched by number, name, contact and address; wildcards are text', async () => {
    const { test, organisation } = world;
    const other = await test.database.tenant('nord', (trx) =>
      createOrganisation(trx, 'nord', { customerNumber: 'K-2002', name: '100% Holz_Werk GmbH' }),
    );
    const cases: [string, string[]][] = [
      ['k-10', [organisation.id]],
      ['beispiel', [organisation.id]],
      ['erika@', [organisation.id]],
      ['0% holz_', [other.id]],
      ['%', [other.id]],
      ['_', [other.id]],
      ['\\', []],
      ['', [other.id, organisation.id]],
      ['gibt es nicht', []],
    ];
    for (const [query, ids] of cases) {
      const found = await test.database.tenant('nord', (trx) => searchOrganisations(trx, 'nord', query));
      expect([query, found.map((item) => item.id)]).toEqual([query, ids]);
    }
  });

  it('refuse a customer number that is taken', async () => {
    const create = world.test.database.tenant('nord', (trx) =>
      createOrganisation(trx, 'nord', { customerNumber: 'K-1001', name: 'Doppelt' }),
    );
    await expect(create).rejects.toMatchObject({ code: 'conflict' });
  });
});
