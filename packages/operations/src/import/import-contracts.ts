import type { Catalogue } from '@zusage/catalogue';
import { contractsByNumber, createContracts, type Contract } from '@zusage/contracts';
import { organisationsByNumber, type Organisation } from '@zusage/identity';
import type { FindingValue } from '@zusage/imports';
import { changesBetween } from '../customers/changes.ts';
import {
  contractCreated,
  inCatalogueOrder,
  settleContract,
  termFaults,
  termsOf,
  type ContractTerms,
} from '../customers/contracts.ts';
import { numberFault } from '../customers/field-rules.ts';
import { auditAll } from './audit-all.ts';
import type { KindOfImport } from './kind-of-import.ts';
import { readChoice, readChoices, readDayCell, readMinutes, requireText } from './read-cells.ts';
import type { Reading } from './reading.ts';

interface ContractWish {
  customerNumber: string;
  number: string;
  serviceLevel: string | null;
  /** Undefined, here and below: the file has no such column, what stands stays. */
  options: string[] | undefined;
  /** By severity, for the columns that the file has; null takes an agreed time away. */
  agreedMinutes: Record<string, number | null>;
  calendar: string | null | undefined;
  prerequisites: string[] | undefined;
  validFrom: string | null;
  validUntil: string | null;
}

interface ContractPlan {
  customer: Organisation;
  number: string;
  terms: ContractTerms;
  before: Contract | null;
}

const AGREED = 'agreedMinutes.';

/** A row is a contract of a customer who is there already: found by its number, otherwise new. */
export const contractImport: KindOfImport<ContractWish, ContractPlan> = {
  read: (reading, catalogue) => ({
    customerNumber: requireText(reading, 'customerNumber'),
    number: requireText(reading, 'number'),
    serviceLevel: readRequired(reading, 'serviceLevel', () =>
      readChoice(reading, 'serviceLevel', catalogue.levels),
    ),
    options: reading.has('options') ? readChoices(reading, 'options', catalogue.options) : undefined,
    agreedMinutes: Object.fromEntries(
      catalogue.severities
        .filter(({ key }) => reading.has(AGREED + key))
        .map(({ key }) => [key, readMinutes(reading, AGREED + key)]),
    ),
    calendar: reading.has('calendar') ? readChoice(reading, 'calendar', catalogue.calendars) : undefined,
    prerequisites: reading.has('prerequisites')
      ? readChoices(reading, 'prerequisites', catalogue.prerequisites)
      : undefined,
    validFrom: readRequired(reading, 'validFrom', () => readDayCell(reading, 'validFrom')),
    validUntil: readRequired(reading, 'validUntil', () => readDayCell(reading, 'validUntil')),
  }),

  identity: ({ number }) => (number === '' ? null : { column: 'number', key: number }),

  owners: async ({ trx, author }, asked) => {
    const numbers = asked.map(({ wish }) => wish.customerNumber);
    return [...(await organisationsByNumber(trx, author.providerId, numbers)).values()].map(({ id }) => id);
  },

  judge: async ({ trx, author, catalogue }, asked) => {
    const customers = await organisationsByNumber(
      trx,
      author.providerId,
      asked.map(({ wish }) => wish.customerNumber),
    );
    const numbers = asked.map(({ wish }) => wish.number);
    const found = await contractsByNumber(trx, author.providerId, numbers);
    const contracts = new Map(found.map((contract) => [contract.number, contract]));
    return asked.map(({ reading, wish }) => {
      const customer = customers.get(wish.customerNumber);
      const before = contracts.get(wish.number) ?? null;
      if (!customer && wish.customerNumber !== '') reading.fail('customerNumber', 'unknown_customer');
      if (before && customer && before.organisationId !== customer.id)
        reading.fail('number', 'other_customer');
      if (!before && wish.number !== '') reading.failAs('number', numberFault(wish.number));
      const terms = wishedTerms(wish, before);
      noteFaults(reading, terms, catalogue);
      const { row, findings } = reading;
      if (reading.hasFault() || !customer) return { row, outcome: 'faulty', findings, plan: null };
      const settled = inCatalogueOrder(terms, catalogue);
      const plan = { customer, number: wish.number, terms: settled, before };
      if (!before) return { row, outcome: 'new', findings, plan };
      const isSame = !noteChanges(reading, before, settled);
      return { row, outcome: isSame ? 'unchanged' : 'changed', findings, plan: isSame ? null : plan };
    });
  },

  apply: async ({ trx, author, catalogue, now, today }, plans) => {
    const fresh = plans.filter(({ plan }) => !plan.before).map(({ plan }) => plan);
    await createContracts(
      trx,
      author.providerId,
      fresh.map(({ customer, number, terms }) => ({ ...terms, organisationId: customer.id, number })),
    );
    await auditAll(
      trx,
      author,
      fresh.map(({ customer, number, terms }) => contractCreated(customer.id, number, terms)),
    );
    for (const { plan } of plans) {
      const { customer, before, terms } = plan;
      if (before)
        await settleContract({ trx, scope: author, customer, catalogue, now, today }, before, terms);
    }
  },
};

function readRequired<T>(reading: Reading, key: string, read: () => T | null): T | null {
  if (reading.text(key) === '') reading.fail(key, 'required');
  return read();
}

/** What the contract would be. Days that cannot be read are such that no rule minds them: they have a fault already. */
function wishedTerms(wish: ContractWish, before: Contract | null): ContractTerms {
  const agreed = { ...before?.agreedMinutes };
  for (const [severity, minutes] of Object.entries(wish.agreedMinutes)) {
    if (minutes === null) delete agreed[severity];
    else agreed[severity] = minutes;
  }
  return {
    serviceLevel: wish.serviceLevel ?? '',
    options: wish.options ?? before?.options ?? [],
    agreedMinutes: agreed,
    calendar: wish.calendar === undefined ? (before?.calendar ?? null) : wish.calendar,
    prerequisites: wish.prerequisites ?? before?.prerequisites ?? [],
    validFrom: wish.validFrom ?? '',
    validUntil: wish.validUntil ?? '9999-12-31',
  };
}

/** The rules of the form. What cannot be read is not judged once more, nor what depends on it. */
function noteFaults(reading: Reading, terms: ContractTerms, catalogue: Catalogue): void {
  const levelIsOpen = reading.hasFault('serviceLevel') || reading.hasFault('options');
  for (const [field, found] of Object.entries(termFaults(terms, catalogue))) {
    if (reading.hasFault(field) || (field.startsWith(AGREED) && levelIsOpen)) continue;
    reading.failAs(field, found);
  }
}

/** Whether anything changes. */
function noteChanges(reading: Reading, before: Contract, terms: ContractTerms): boolean {
  const changes = changesBetween({ ...termsOf(before) }, { ...terms });
  for (const [field, change] of Object.entries(changes))
    reading.change(field, field, change as { from: FindingValue; to: FindingValue });
  return Object.keys(changes).length > 0;
}
