import { calendarFaults } from './calendar-faults.ts';
import type { DataFault } from './fault.ts';
import { keyFaults } from './key-faults.ts';
import { nextFaults } from './next-faults.ts';
import { productLifeFaults } from './product-life-faults.ts';
import { referenceFaults } from './reference-faults.ts';
import { schemaFaults } from './schema-faults.ts';
import { sectionsOf } from './sections.ts';
import { targetFaults } from './target-faults.ts';
import { textFaults } from './text-faults.ts';
import { windowFaults } from './window-faults.ts';

/** Every fault of a catalogue as plain data; empty when it is sound. */
export function faultsOf(content: unknown): DataFault[] {
  const shape = schemaFaults(content);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return shape;
  const sections = sectionsOf(content);
  return [
    ...shape,
    ...calendarFaults(content),
    ...keyFaults(sections),
    ...windowFaults(sections),
    ...referenceFaults(sections),
    ...targetFaults(sections),
    ...nextFaults(sections),
    ...textFaults(sections),
    ...productLifeFaults(sections),
  ];
}
