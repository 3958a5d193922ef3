import { createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import { inject } from 'vitest';
import {
  createAccount,
  createOrganisation,
  createPerson,
  type Organisation,
  type Person,
} from '../src/index.ts';

export const PASSWORD = 'korrekt-pferd-batterie';

export interface World extends AsyncDisposable {
  test: TestDatabase;
  organisation: Organisation;
  /** Designated contact of the organisation at `nord`. */
  erika: Person;
  /** A member at `sued` alone. */
  stranger: Person;
}

/** Two providers; one customer with a designated contact at the first, one agent at the second. */
export async function createWorld(): Promise<World> {
  const test = await createTestDatabase(inject('serverUrl'));
  await insertProviders(test.url, 'nord', 'sued');
  const nord = await test.database.tenant('nord', async (trx) => {
    const organisation = await createOrganisation(trx, 'nord', {
      customerNumber: 'K-1001',
      name: 'Beispiel AG',
    });
    const account = await createAccount(trx, { email: 'Erika@Beispiel.example', password: PASSWORD });
    const erika = await createPerson(trx, 'nord', {
      accountId: account.id,
      role: 'customer-admin',
      name: 'Erika Beispiel',
      email: 'Erika@Beispiel.example',
      organisationId: organisation.id,
      designated: true,
    });
    return { organisation, erika };
  });
  const stranger = await test.database.tenant('sued', async (trx) => {
    const account = await createAccount(trx, { email: 'fremd@sued.example', password: PASSWORD });
    return createPerson(trx, 'sued', {
      accountId: account.id,
      role: 'agent',
      name: 'Fremd',
      email: 'fremd@sued.example',
    });
  });
  return { test, ...nord, stranger, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() };
}

let next = 0;
/** A client address that no other call of this file has used. */
export const freshAddress = (): string => {
  next += 1;
  return `198.${18 + (next >> 16)}.${(next >> 8) & 255}.${next & 255}`;
};
