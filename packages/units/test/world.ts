import { newId } from '@zusage/db';
import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import { inject } from 'vitest';
import {
  createUnitAccount,
  purchaseLot,
  type MovementHead,
  type Posted,
  type UnitAccount,
} from '../src/index.ts';

export const DAY = 24 * 3_600_000;
/** Whole seconds, counted from the start of the file: the same in each place that names it. */
const START = Math.floor(Date.now() / 1000) * 1000;
export const fromNow = (days: number): Date => new Date(START + days * DAY);

export interface World extends AsyncDisposable {
  test: TestDatabase;
  /** A fresh account of a fresh customer. */
  account(): Promise<UnitAccount>;
  buy(accountId: string, amount: number, expiresInDays?: number, reference?: string): Promise<Posted>;
}

export const head = (accountId: string, changes: Partial<MovementHead> = {}): MovementHead => ({
  accountId,
  reason: { de: 'Grund', en: 'Reason', fr: 'Motif' },
  rule: 'N-13',
  ...changes,
});

export async function createWorld(): Promise<World> {
  const test = await createTestDatabase(inject('serverUrl'));
  await insertProviders(test.url, 'nord', 'sued');
  return {
    test,
    account: async () => {
      const organisationId = newId();
      await asOwner(
        test.url,
        `insert into app.organisation (provider_id, id, customer_number, name) values ('nord', '${organisationId}', '${organisationId}', 'Kunde')`,
      );
      return test.database.tenant('nord', (trx) =>
        createUnitAccount(trx, 'nord', { organisationId, unitKey: 'remote-hours', unit: 'minute' }),
      );
    },
    buy: (accountId, amount, expiresInDays = 300, reference = newId()) => {
      const lot = {
        reference,
        amount,
        purchasedAt: fromNow(expiresInDays - 365),
        expiresAt: fromNow(expiresInDays),
      };
      return test.database.tenant('nord', (trx) =>
        purchaseLot(trx, 'nord', { ...head(accountId, { occurredAt: lot.purchasedAt }), lot }),
      );
    },
    [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
  };
}
