import type { Paths } from '../../paths.ts';
import type { WhatIfInput } from '../api-types.ts';

type Asked = WhatIfInput['situation'];

/** Address of the form with a case filled in; what is usual is left out of it. */
export function whatIfHref(to: Paths, situation: Asked, version?: number): string {
  const query = new URLSearchParams(entriesOf(situation));
  if (version !== undefined) query.set('version', String(version));
  return `${to.whatIf}?${query}`;
}

function entriesOf({ contract, product, facts, without, ...asked }: Asked): [string, string][] {
  return [
    ['at', asked.at.replace(' ', 'T')],
    ['severity', asked.severity],
    ...stated('channel', asked.channel),
    ...stated('environment', asked.environment),
    ...stated('request', asked.request),
    ...stated('asker', asked.asker),
    ...(asked.certified ? [['certified', 'yes'] as [string, string]] : []),
    ...(contract ? contractEntries(contract) : []),
    ...(product === null
      ? [['product', 'none'] as [string, string]]
      : stated('supportUntil', product?.supportUntil)),
    ...Object.entries(facts ?? {}).map(([key, value]): [string, string] => [`facts.${key}`, value]),
    ...(without ?? []).map((key): [string, string] => ['without', key]),
  ];
}

function contractEntries(contract: NonNullable<Asked['contract']>): [string, string][] {
  return [
    ['level', contract.level],
    ...(contract.options ?? []).map((key): [string, string] => ['option', key]),
    ...stated('calendar', contract.calendar),
    ...stated('validFrom', contract.validFrom),
    ...stated('validUntil', contract.validUntil),
    ...Object.entries(contract.agreedMinutes ?? {}).map(([key, minutes]): [string, string] => [
      `agreed.${key}`,
      String(minutes),
    ]),
    // What is met is said as a whole: none of it is an answer too.
    ...(contract.prerequisites ? [['met', contract.prerequisites.join(' ')] as [string, string]] : []),
  ];
}

const stated = (name: string, value: string | undefined): [string, string][] =>
  value === undefined ? [] : [[name, value]];
