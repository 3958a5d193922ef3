import { newId, type Transaction } from '@zusage/db';
import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  admitPerson,
  changePerson,
  claimAccount,
  contactByHandle,
  createAccount,
  createApiToken,
  createPerson,
  deactivatePerson,
  findApiToken,
  findPersonByAccount,
  hashPassword,
  listContacts,
  openSession,
  signIn,
  validateSession,
  type Person,
} from '../src/index.ts';
import { createWorld, freshAddress, PASSWORD, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const within = <T>(work: (trx: Transaction) => Promise<T>, provider = 'nord'): Promise<T> =>
  world.test.database.tenant(provider, work);

let next = 0;
async function contact(change: object = {}): Promise<Person> {
  next += 1;
  const email = `kontakt${next}@beispiel.example`;
  return within(async (trx) => {
    const account = await createAccount(trx, { email, password: PASSWORD });
    return createPerson(trx, 'nord', {
      accountId: account.id,
      role: 'customer',
      name: `Kontakt ${next}`,
      email,
      organisationId: world.organisation.id,
      ...change,
    });
  });
}

const signInAs = (email: string) =>
  signIn(world.test.database, 'nord', {
    identifier: email,
    password: PASSWORD,
    userAgent: 'vitest',
    clientAddress: freshAddress(),
  });

describe('a contact', () => {
  it('is named by a number that counts up within the customer, also under pressure', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => contact()));
    const handles = many.map((person) => person.handle).toSorted((a, b) => a - b);
    const [first = 0] = handles;
    expect(handles).toEqual(handles.map((_, index) => first + index));
    expect(await within((trx) => contactByHandle(trx, 'nord', world.organisation.id, first))).toMatchObject({
      handle: first,
    });
    expect(await within((trx) => contactByHandle(trx, 'nord', newId(), first))).toBeNull();
  });

  it('cannot be given a site of another customer, by whatever way [S6]', async () => {
    const [site] = await asOwner(
      world.test.url,
      `with o as (insert into app.organisation (provider_id, id, customer_number, name)
                  values ('nord', gen_random_uuid(), 'K-2002', 'Andere AG') returning id)
       insert into app.site (provider_id, id, organisation_id, key, name)
       select 'nord', gen_random_uuid(), o.id, 'hq', 'Zentrale' from o returning id`,
    );
    const person = await contact();
    const siteId = String(site?.['id']);
    await expect(
      within((trx) => changePerson(trx, 'nord', person.id, { visibility: 'site', siteId })),
    ).rejects.toThrow(/foreign key/);
    await expect(contact({ visibility: 'site', siteId })).rejects.toThrow(/foreign key/);
  });

  it('who leaves is nobody from the next request on: session, token, sign-in, lists [S12] [S17]', async () => {
    const person = await contact();
    const { token } = await within((trx) => openSession(trx, person.accountId, 'vitest'));
    const api = await within((trx) =>
      createApiToken(trx, { accountId: person.accountId, providerId: 'nord' }),
    );
    expect(await validateSession(world.test.database, token)).not.toBeNull();
    await within((trx) => deactivatePerson(trx, 'nord', person));
    expect(await validateSession(world.test.database, token)).toBeNull();
    expect(await world.test.database.withoutTenant((trx) => findApiToken(trx, api.token))).toBeNull();
    expect(await within((trx) => findPersonByAccount(trx, 'nord', person.accountId))).toBeNull();
    const listed = await within((trx) => listContacts(trx, 'nord', world.organisation.id));
    expect(listed.map((each) => each.id)).not.toContain(person.id);
    await expect(signInAs(person.email)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('who leaves one provider stays signed in at another', async () => {
    const person = await contact();
    await within(
      (trx) =>
        createPerson(trx, 'sued', {
          accountId: person.accountId,
          role: 'agent',
          name: person.name,
          email: person.email,
        }),
      'sued',
    );
    const { token } = await within((trx) => openSession(trx, person.accountId, 'vitest'));
    await within((trx) => deactivatePerson(trx, 'nord', person));
    expect(await validateSession(world.test.database, token)).toMatchObject({ accountId: person.accountId });
    expect(await within((trx) => findPersonByAccount(trx, 'nord', person.accountId))).toBeNull();
  });

  it('who comes back is the same person, with what was given now', async () => {
    const person = await contact();
    await within((trx) => deactivatePerson(trx, 'nord', person));
    const again = await within((trx) =>
      admitPerson(trx, 'nord', {
        accountId: person.accountId,
        role: 'customer',
        name: 'Neuer Name',
        email: person.email,
        organisationId: world.organisation.id,
        visibility: 'own',
      }),
    );
    expect(again).toMatchObject({
      id: person.id,
      handle: person.handle,
      name: 'Neuer Name',
      visibility: 'own',
    });
    await expect(
      within((trx) =>
        admitPerson(trx, 'nord', {
          accountId: person.accountId,
          role: 'customer',
          name: 'Noch einmal',
          email: person.email,
          organisationId: world.organisation.id,
        }),
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('claiming an account by a mailed link', () => {
  const claim = async (email: string, password: string) =>
    claimAccountOf(email, await hashPassword(password));
  const claimAccountOf = (email: string, hash: string) =>
    within((trx) => claimAccount(trx, newId(), { email, hash }));

  it('never touches somebody who can sign in, in whatever case the address is written [S22]', async () => {
    const person = await contact();
    expect(await claim(person.email, 'anders-als-vorher-1')).toBeNull();
    expect(await claim(person.email.toUpperCase(), 'anders-als-vorher-1')).toBeNull();
    await expect(signInAs(person.email)).resolves.toMatchObject({ accountId: person.accountId });
  });

  it('makes a new account, or completes one without a password; of many at once one wins', async () => {
    const email = 'neu@beispiel.example';
    const hashes = await Promise.all(
      Array.from({ length: 5 }, (_, index) => hashPassword(`einer von ${index} Versuchen`)),
    );
    const claimed = await Promise.all(hashes.map((hash) => claimAccountOf(email, hash)));
    expect(claimed.filter((id) => id !== null)).toHaveLength(1);
    const { id } = await within((trx) => createAccount(trx, { email: 'ohne@beispiel.example' }));
    expect(await claim('ohne@beispiel.example', 'drei Kraniche im Nebel')).toBe(id);
    expect(await claim('ohne@beispiel.example', 'vier Kraniche im Nebel')).toBeNull();
  });
});
