import { catalogueServedBy, type Catalogue, type ExampleSituation } from '@zusage/catalogue';
import { localMoment } from '@zusage/service-time';
import type { ContractFacts, DecisionFacts } from './decision.ts';
import { EntitlementError } from './entitlement-error.ts';

/** What stands where an example leaves open how a question was answered in words. */
const STATED = 'stated';

/**
 * The request that an example or a what-if form describes, complete but for what it leaves empty on purpose. Its wall-clock moment is read
 * in the calendar that its contract is served by.
 * @throws EntitlementError `invalid_time` for a day that the calendar does not have
 */
export function factsOfExample(example: ExampleSituation, catalogue: Catalogue): DecisionFacts {
  const { severity, channel, environment, request, asker: kind, certified, product } = example;
  return {
    at: momentOfExample(example.at, example, catalogue),
    severity,
    channel,
    environment,
    request,
    asker: { kind, certified },
    contract: contractOf(example, catalogue),
    product: product && {
      key: 'example',
      name: catalogue.name,
      supportUntil: product.supportUntil ?? null,
    },
    facts: answersOf(example, catalogue),
  };
}

/**
 * The instant of a wall-clock moment of an example: the first of two, and moved forward where there is none
 * (policies.md, Readings).
 * @throws EntitlementError `invalid_time`
 */
export function momentOfExample(moment: string, { contract }: ExampleSituation, catalogue: Catalogue): Date {
  const { timeZone } = catalogueServedBy(catalogue, contract?.calendar);
  const at = localMoment(moment.replace(' ', 'T'), timeZone);
  if (!at) throw new EntitlementError('invalid_time', `there is no ${moment} in ${timeZone}`);
  return at;
}

/** Without dates a contract lasts from January to December, so that it is in force when the example happens. */
function contractOf({ contract, at }: ExampleSituation, catalogue: Catalogue): ContractFacts | null {
  if (!contract) return null;
  const { validFrom, validUntil } = contract;
  const first = validFrom ?? `${earlier(at, validUntil).slice(0, 4)}-01-01`;
  return {
    number: `${catalogue.ticketPrefix}-0000`,
    serviceLevel: contract.level,
    options: contract.options,
    agreedMinutes: contract.agreedMinutes,
    calendar: contract.calendar ?? null,
    prerequisites: contract.prerequisites ?? catalogue.prerequisites.map(({ key }) => key),
    validFrom: first,
    validUntil: validUntil ?? `${later(at, first).slice(0, 4)}-12-31`,
  };
}

/** What is answered in words is stated; a choice is only what the example names. */
function answersOf({ facts, without }: ExampleSituation, catalogue: Catalogue): Record<string, string> {
  const inWords = catalogue.facts.filter(({ key, choices }) => !choices && !without.includes(key));
  return { ...Object.fromEntries(inWords.map(({ key }) => [key, STATED])), ...facts };
}

// YYYY-MM-DD compares like the day it names.
const earlier = (one: string, other = one): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);
