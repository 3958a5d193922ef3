import {
  changeContract as storeChange,
  createContract,
  listContracts,
  type Contract,
} from '@zusage/contracts';
import { AppError, invalidField, type FieldFault } from '@zusage/errors';
import type { Catalogue } from '@zusage/catalogue';
import { audit } from '../audit.ts';
import { resumeTicketsOf } from '../resume-for-contract.ts';
import type { Author, PersonScope } from '../scope.ts';
import { agreedSeverities } from './agreed-targets.ts';
import { addDays } from './calendar-day.ts';
import { replaceCertificates } from './certificates.ts';
import { changesBetween, changesFrom } from './changes.ts';
import { changing, unlessTaken, type Command, type Desk } from './changing.ts';

/** What a contract is: keys of the catalogue, days `YYYY-MM-DD`, both included. */
export interface ContractTerms {
  serviceLevel: string;
  options: string[];
  /** Minutes by severity, only where the catalogue leaves the time to the contract (SB-3). */
  agreedMinutes: Record<string, number>;
  /** Key of the catalogue's calendar that serves it; null: the catalogue's own (N-2). */
  calendar: string | null;
  /** Keys of the catalogue's prerequisites that are met (S7-9). */
  prerequisites: string[];
  validFrom: string;
  validUntil: string;
}

/** As it comes from a form: what is left out of the settings stays as it is. */
type AskedTerms = Omit<ContractTerms, Settings> & { [Key in Settings]?: ContractTerms[Key] | undefined };
type Settings = 'calendar' | 'prerequisites';

type Numbered = Command & { contract: string };

/** @throws AppError forbidden, not_found, invalid_input (at the field; `number`: taken) */
export async function addContract(
  scope: PersonScope,
  request: Command & AskedTerms & { number: string },
): Promise<{ contract: string }> {
  return changing(scope, 'customers.addContract', request, async ({ trx, customer, catalogue }) => {
    const terms = checkTerms(request, catalogue, { calendar: null, prerequisites: [] });
    await unlessTaken('number', () =>
      createContract(trx, scope.providerId, {
        ...terms,
        organisationId: customer.id,
        number: request.number,
      }),
    );
    await audit(trx, scope, contractCreated(customer.id, request.number, terms));
    return { contract: request.number };
  });
}

/** What the audit says of a new contract. */
export const contractCreated = (
  organisationId: string,
  number: string,
  terms: ContractTerms,
): Parameters<typeof audit>[2] => ({
  action: 'contract.created',
  subject: { kind: 'contract', reference: number },
  organisationId,
  details: { changes: changesFrom({ ...terms }) },
});

/**
 * Changes what holds from now on. Deadlines that were promised stand on their tickets and stay as they are. With another
 * term, certificates in force are replaced by one with that term.
 *
 * @throws AppError forbidden, not_found, invalid_input
 */
export async function changeContract(scope: PersonScope, request: Numbered & AskedTerms): Promise<void> {
  await changing(scope, 'customers.changeContract', request, async (desk) => {
    const contract = await contractOf(desk, request.contract);
    await settleContract(desk, contract, checkTerms(request, desk.catalogue, contract));
    return null;
  });
}

/** The change itself, inside a transaction that goes on; terms that are the same change nothing. */
export async function settleContract(
  desk: Desk<Author>,
  contract: Contract,
  terms: ContractTerms,
): Promise<void> {
  const { trx, scope, customer } = desk;
  const changes = changesBetween({ ...termsOf(contract) }, { ...terms });
  if (Object.keys(changes).length === 0) return;
  await storeChange(trx, scope.providerId, contract.id, terms);
  await audit(trx, scope, {
    action: 'contract.changed',
    subject: { kind: 'contract', reference: contract.number },
    organisationId: customer.id,
    details: { changes },
  });
  if ('prerequisites' in changes || 'serviceLevel' in changes) await resumeTicketsOf(desk, contract);
  if ('validFrom' in changes || 'validUntil' in changes)
    await replaceCertificates(desk, { ...contract, ...terms });
}

/**
 * Ends a contract before its time, at the end of a day. Certificates in force are replaced by one that ends with it.
 *
 * @throws AppError forbidden, not_found, invalid_input (`lastDay`: too_early, too_far)
 */
export async function endContract(
  scope: PersonScope,
  request: Numbered & { lastDay: string; reason: string },
): Promise<void> {
  await changing(scope, 'customers.endContract', request, async (desk) => {
    const contract = await contractOf(desk, request.contract);
    const earliest = contract.validFrom > desk.today ? contract.validFrom : desk.today;
    if (request.lastDay < earliest) throw invalidField('lastDay', 'too_early', { min: earliest });
    if (request.lastDay >= contract.validUntil)
      throw invalidField('lastDay', 'too_far', { max: addDays(contract.validUntil, -1) });
    const ended = { ...contract, validUntil: request.lastDay };
    const changes = changesBetween({ validUntil: contract.validUntil }, { validUntil: ended.validUntil });
    await storeChange(desk.trx, scope.providerId, contract.id, ended);
    await audit(desk.trx, scope, {
      action: 'contract.ended',
      subject: { kind: 'contract', reference: contract.number },
      organisationId: desk.customer.id,
      details: { changes, reason: request.reason },
    });
    await replaceCertificates(desk, ended);
    return null;
  });
}

/** One of the customer's own contracts. @throws AppError not_found, for another customer's as for none (S2, S6) */
export async function contractOf({ trx, scope, customer }: Desk, number: string): Promise<Contract> {
  const contracts = await listContracts(trx, scope.providerId, [customer.id]);
  const contract = contracts.find((candidate) => candidate.number === number);
  if (!contract) throw new AppError('not_found');
  return contract;
}

function checkTerms(
  asked: AskedTerms,
  catalogue: Catalogue,
  current: Pick<ContractTerms, Settings>,
): ContractTerms {
  const terms = {
    ...asked,
    calendar: asked.calendar === undefined ? current.calendar : asked.calendar,
    prerequisites: asked.prerequisites ?? current.prerequisites,
  };
  const fields = termFaults(terms, catalogue);
  if (Object.keys(fields).length > 0) throw new AppError('invalid_input', { fields });
  return inCatalogueOrder(terms, catalogue);
}

/** In the catalogue's order, so that the same options are the same list. */
export function inCatalogueOrder(terms: ContractTerms, catalogue: Catalogue): ContractTerms {
  const inOrder = (list: readonly { key: string }[], chosen: string[]) =>
    list.map(({ key }) => key).filter((key) => chosen.includes(key));
  return {
    ...termsOf(terms),
    options: inOrder(catalogue.options, terms.options),
    prerequisites: inOrder(catalogue.prerequisites, terms.prerequisites),
  };
}

/** What the catalogue does not know, each at its field. */
export function termFaults(terms: ContractTerms, catalogue: Catalogue): Record<string, FieldFault> {
  const fields: Record<string, FieldFault> = {};
  const unknown = { problem: 'unknown_value' } as const;
  const knows = (list: readonly { key: string }[], keys: readonly string[]) =>
    keys.every((key) => list.some((entry) => entry.key === key));
  if (!knows(catalogue.levels, [terms.serviceLevel])) fields['serviceLevel'] = unknown;
  if (!knows(catalogue.options, terms.options)) fields['options'] = unknown;
  if (terms.calendar !== null && !knows(catalogue.calendars, [terms.calendar])) fields['calendar'] = unknown;
  if (!knows(catalogue.prerequisites, terms.prerequisites)) fields['prerequisites'] = unknown;
  if (terms.validUntil < terms.validFrom) fields['validUntil'] = { problem: 'end_before_start' };
  const agreed = agreedSeverities(catalogue, terms);
  for (const severity of Object.keys(terms.agreedMinutes))
    if (!agreed.includes(severity)) fields[`agreedMinutes.${severity}`] = unknown;
  return fields;
}

export const termsOf = (terms: ContractTerms): ContractTerms => ({
  serviceLevel: terms.serviceLevel,
  options: terms.options,
  agreedMinutes: terms.agreedMinutes,
  calendar: terms.calendar,
  prerequisites: terms.prerequisites,
  validFrom: terms.validFrom,
  validUntil: terms.validUntil,
});
