import { newId, type Schema, type Selectable, type Transaction } from '@zusage/db';

export interface NewContract {
  organisationId: string;
  /** What people quote. */
  number: string;
  /** Key of a service level in the catalogue. */
  serviceLevel: string;
  options?: string[];
  /** Minutes agreed per severity key (SB-3). */
  agreedMinutes?: Record<string, number>;
  /** Key of the catalogue's calendar that serves it; null: the catalogue's own (N-2). */
  calendar?: string | null;
  /** Keys of the catalogue's prerequisites that are met (S7-9). */
  prerequisites?: string[];
  /** First and last day, `YYYY-MM-DD`, both included. */
  validFrom: string;
  validUntil: string;
}

export interface Contract extends Required<NewContract> {
  id: string;
}

/** @returns the contract's id */
export async function createContract(
  trx: Transaction,
  providerId: string,
  contract: NewContract,
): Promise<string> {
  const [id] = await createContracts(trx, providerId, [contract]);
  if (id === undefined) throw new Error('no contract was created');
  return id;
}

/** Many at once, in one statement. @returns their ids, in the same order */
export async function createContracts(
  trx: Transaction,
  providerId: string,
  contracts: readonly NewContract[],
): Promise<string[]> {
  if (contracts.length === 0) return [];
  const rows = contracts.map((contract) => ({
    provider_id: providerId,
    id: newId(),
    organisation_id: contract.organisationId,
    number: contract.number,
    service_level: contract.serviceLevel,
    options: contract.options ?? [],
    agreed_minutes: JSON.stringify(contract.agreedMinutes ?? {}),
    calendar: contract.calendar ?? null,
    prerequisites: contract.prerequisites ?? [],
    valid_from: contract.validFrom,
    valid_until: contract.validUntil,
  }));
  await trx.insertInto('app.contract').values(rows).execute();
  return rows.map(({ id }) => id);
}

/**
 * Contracts of these customers; the one that is valid longest first.
 *
 * @param options.siteId only contracts that cover a product at this site
 */
export async function listContracts(
  trx: Transaction,
  providerId: string,
  organisationIds: string[],
  options: { siteId?: string | null } = {},
): Promise<Contract[]> {
  if (organisationIds.length === 0) return [];
  let query = trx
    .selectFrom('app.contract')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('organisation_id', 'in', organisationIds);
  if (options.siteId) {
    const covering = trx
      .selectFrom('app.product')
      .select('contract_id')
      .where('provider_id', '=', providerId)
      .where('site_id', '=', options.siteId)
      .where('contract_id', 'is not', null);
    query = query.where('id', 'in', covering);
  }
  const rows = await query.orderBy('valid_until', 'desc').orderBy('number').execute();
  return rows.map(toContract);
}

/** Contracts with these numbers, whoever's they are. */
export async function contractsByNumber(
  trx: Transaction,
  providerId: string,
  numbers: readonly string[],
): Promise<Contract[]> {
  if (numbers.length === 0) return [];
  const rows = await trx
    .selectFrom('app.contract')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('number', 'in', numbers)
    .execute();
  return rows.map(toContract);
}

/** A contract whose id another record holds. */
export async function contractById(trx: Transaction, providerId: string, id: string): Promise<Contract> {
  const row = await trx
    .selectFrom('app.contract')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return toContract(row);
}

function toContract(row: Selectable<Schema['app.contract']>): Contract {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    number: row.number,
    serviceLevel: row.service_level,
    options: row.options,
    agreedMinutes: row.agreed_minutes as Record<string, number>,
    calendar: row.calendar,
    prerequisites: row.prerequisites,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  };
}
