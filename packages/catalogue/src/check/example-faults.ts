import { isCalendarDay } from '../calendar-day.ts';
import type { Example } from '../schema/example.ts';
import type { DataFault, PathParts } from './fault.ts';
import type { Entry, Sections } from './sections.ts';

/** Days that no calendar has, contracts that end before they begin, and questions both answered and left empty. */
export function exampleFaults({ examples }: Sections): DataFault[] {
  return examples.flatMap((example) => [...dayFaults(example), ...contradictions(example)]);
}

function dayFaults({ index, value }: Entry<Example>): DataFault[] {
  const stated: [PathParts, string | null | undefined][] = [
    [['at'], value.at],
    [['expect', 'dueAt'], value.expect.dueAt],
    [['contract', 'validFrom'], value.contract?.validFrom],
    [['contract', 'validUntil'], value.contract?.validUntil],
    [['product', 'supportUntil'], value.product?.supportUntil],
  ];
  return stated.flatMap(([path, text]): DataFault[] =>
    !text || isCalendarDay(text.slice(0, 10))
      ? []
      : [
          {
            path: ['examples', index, ...path],
            code: 'invalid_value',
            message: `there is no day ${text.slice(0, 10)} in the years 1970 to 2199`,
          },
        ],
  );
}

function contradictions({ index, value: { contract, facts, without } }: Entry<Example>): DataFault[] {
  const faults: DataFault[] = [];
  const add = (path: PathParts, message: string) =>
    faults.push({ path: ['examples', index, ...path], code: 'invalid_value', message });
  if (contract?.validFrom && contract.validUntil && contract.validUntil < contract.validFrom) {
    add(['contract', 'validUntil'], 'the contract ends before it begins');
  }
  for (const [place, key] of without.entries()) {
    if (Object.hasOwn(facts, key)) add(['without', place], `"${key}" is answered in "facts"`);
  }
  return faults;
}
