import { localDate, type Catalogue } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { databaseNow } from '../instant.ts';
import { once } from '../once.ts';
import { isStaff, type PersonScope } from '../scope.ts';

/** What every step about a product works with. */
export interface ProductDesk {
  trx: Transaction;
  scope: PersonScope;
  catalogue: Catalogue;
  now: Date;
  /** The day it is for the provider, `YYYY-MM-DD`. */
  today: string;
}

/** @throws AppError forbidden */
export function requireStaff({ actor }: PersonScope): void {
  if (!isStaff(actor)) throw new AppError('forbidden');
}

/** One transaction; a repeated key gets the first one's answer (S82). @param name of the operation: keys are its own */
export async function atDesk<Answer>(
  scope: PersonScope,
  name: string,
  request: { key?: string | undefined },
  work: (desk: ProductDesk) => Promise<Answer>,
): Promise<Answer> {
  const { key, ...body } = request;
  const claim = { scope: `${name}/${scope.actor.person.id}`, key, body };
  return scope.database.tenant(scope.providerId, (trx) =>
    once(trx, scope.providerId, claim, async () => work(await deskIn(trx, scope))),
  );
}

/** The same for reading. */
export async function deskIn(trx: Transaction, scope: PersonScope): Promise<ProductDesk> {
  const { catalogue } = await currentCatalogue(trx, scope.providerId);
  const now = await databaseNow(trx);
  return { trx, scope, catalogue, now, today: localDate(catalogue, now) };
}
