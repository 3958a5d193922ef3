import { readFileSync } from 'node:fs';
import { checkCatalogue, type Catalogue, type CheckResult, type Fault } from '@zusage/catalogue';
import { runExamples } from '@zusage/entitlement';

/** A fault of a file, or an example of its own that the engine decides otherwise. */
export type FileFault = Omit<Fault, 'code'> & { code: Fault['code'] | 'unreadable' | 'example_fails' };

export interface CheckedFile {
  file: string;
  /** `null` when it is faulty. */
  catalogue: Catalogue | null;
  faults: FileFault[];
}

/** Reads a catalogue file, names each fault of it, and runs the examples of a catalogue without one. */
export function checkFile(file: string): CheckedFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const message = `the file cannot be read (${reason})`;
    return { file, catalogue: null, faults: [{ path: '', line: 1, column: 1, message, code: 'unreadable' }] };
  }
  const result = checkCatalogue(text, file);
  const faults = result.catalogue ? failingExamples(result) : result.faults;
  return { file, catalogue: faults.length > 0 ? null : result.catalogue, faults };
}

function failingExamples({ catalogue, placeOf }: Extract<CheckResult, { placeOf: unknown }>): FileFault[] {
  return runExamples(catalogue).flatMap(({ example, differences }, index) =>
    differences.map(({ field, expected, actual }): FileFault => {
      const path = ['examples', index, ...(field === 'error' ? ['at'] : ['expect', field])];
      const message =
        field === 'error'
          ? `example "${example.key}" cannot be decided: ${actual}`
          : `example "${example.key}" expects ${field} ${expected}, the rules decide ${actual}`;
      return { ...placeOf(path), message, code: 'example_fails' };
    }),
  );
}

/** One line per fault, in the form that editors and terminals make clickable: `file:line:column path: message`. */
export function faultLine(file: string, { line, column, path, message }: FileFault): string {
  return `${file}:${line}:${column} ${path || 'file'}: ${message}`;
}
