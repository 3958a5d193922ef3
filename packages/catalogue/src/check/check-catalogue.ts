import { catalogueSchema, type Catalogue } from '../schema/catalogue.ts';
import type { Fault, PathParts, Place } from './fault.ts';
import { faultsOf } from './faults-of.ts';
import { readYaml } from './yaml-source.ts';

/** A real catalogue has some 60 kB; beyond this a file is something else. */
const CHARACTERS_MAX = 1_000_000;

export type CheckResult =
  | {
      fileName: string;
      catalogue: Catalogue;
      faults: [];
      /** Where the file says something, for what is found out about a sound catalogue later. */
      placeOf: (path: PathParts) => Place;
    }
  | { fileName: string; catalogue: null; faults: Fault[] };

/**
 * Reads a catalogue file, YAML or JSON, and names every fault with its path and line, in the order of the file.
 * A file whose syntax is broken is reported for that alone: what its parts would mean is anybody's guess.
 */
export function checkCatalogue(text: string, fileName: string): CheckResult {
  if (text.length > CHARACTERS_MAX) {
    const message = `longer than ${CHARACTERS_MAX} characters`;
    return { fileName, catalogue: null, faults: [{ path: '', line: 1, column: 1, message, code: 'syntax' }] };
  }
  const source = readYaml(text);
  if (source.syntaxFaults.length > 0) return { fileName, catalogue: null, faults: source.syntaxFaults };
  const faults = faultsOf(source.content).map((fault) => ({ ...fault, ...source.placeOf(fault.path) }));
  if (faults.length > 0) {
    return {
      fileName,
      catalogue: null,
      faults: faults.sort((a, b) => a.line - b.line || a.column - b.column),
    };
  }
  return { fileName, catalogue: catalogueSchema.parse(source.content), faults: [], placeOf: source.placeOf };
}
