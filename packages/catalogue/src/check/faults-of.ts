import type { Terms } from './cases/cases-of.ts';
import { questionsOf } from './cases/questions.ts';
import { calendarFaults } from './calendar-faults.ts';
import { conditionFaults } from './condition-faults.ts';
import { depthFaults } from './depth-faults.ts';
import { exampleFaults } from './example-faults.ts';
import { factFaults } from './fact-faults.ts';
import type { DataFault } from './fault.ts';
import { keyFaults } from './key-faults.ts';
import { neverHoldsFaults } from './never-holds-faults.ts';
import { nextFaults } from './next-faults.ts';
import { productLifeFaults } from './product-life-faults.ts';
import { promiseFaults } from './promise-faults.ts';
import { referenceFaults } from './reference-faults.ts';
import { ruleFaults } from './rule-faults.ts';
import { schemaFaults } from './schema-faults.ts';
import { sectionsOf, type Sections } from './sections.ts';
import { serviceFaults } from './service-faults.ts';
import { targetFaults } from './target-faults.ts';
import { textFaults } from './text-faults.ts';
import { unitFaults } from './unit-faults.ts';
import { windowFaults } from './window-faults.ts';

/** Every fault of a catalogue as plain data; empty when it is sound. */
export function faultsOf(content: unknown): DataFault[] {
  const broken = brokenParts(content);
  if (broken.deep || !isObject(content)) return broken.faults;
  const sections = sectionsOf(content);
  const terms: Terms = { questions: questionsOf(sections), conditions: sections.conditions };
  return [
    ...broken.faults,
    ...nextFaults(sections),
    ...textFaults(sections, terms),
    ...promiseFaults(sections),
    ...productLifeFaults(sections),
    ...unitFaults(sections),
    ...serviceFaults(sections),
    ...factFaults(sections),
    ...exampleFaults(sections),
    // What contradicts what is known of parts that are right in themselves.
    ...(broken.faults.length > 0 ? [] : contradictions(sections, terms)),
  ];
}

/**
 * The faults with which a catalogue cannot decide at all. A version that was published stays readable whatever later checks
 * find out about its sense: promises were made by it.
 */
export function brokenFaults(content: unknown): DataFault[] {
  return brokenParts(content).faults;
}

function brokenParts(content: unknown): { faults: DataFault[]; deep: boolean } {
  const tooDeep = depthFaults(content);
  if (tooDeep.length > 0) return { faults: tooDeep, deep: true };
  const shape = schemaFaults(content);
  if (!isObject(content)) return { faults: shape, deep: false };
  const sections = sectionsOf(content);
  const faults = [
    ...shape,
    ...calendarFaults(content),
    ...keyFaults(sections),
    ...windowFaults(sections),
    ...referenceFaults(sections),
    ...conditionFaults(sections),
    ...targetFaults(sections),
  ];
  return { faults, deep: false };
}

const contradictions = (sections: Sections, terms: Terms): DataFault[] => [
  ...neverHoldsFaults(sections, terms),
  ...ruleFaults(sections, terms),
];

const isObject = (content: unknown): content is object =>
  typeof content === 'object' && content !== null && !Array.isArray(content);
