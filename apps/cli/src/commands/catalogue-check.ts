import { readFileSync } from 'node:fs';
import { checkCatalogue, type Fault } from '@zusage/catalogue';
import { defineCommand } from 'citty';
import { CommandError, printResult, type ErrorBody } from '../output.ts';

export interface CheckedFile {
  file: string;
  /** Id of the catalogue; `null` when it is faulty. */
  id: string | null;
  faults: (Omit<Fault, 'code'> & { code: Fault['code'] | 'unreadable' })[];
}

/** Beside the files an `error`, as every failing command has one. */
export type CatalogueCheck = { files: CheckedFile[] } & Partial<ErrorBody>;

/**
 * Checks catalogue files and names each fault with its path and line.
 * @throws CommandError `invalid_input` without any file
 */
export function catalogueCheck(files: readonly string[]): CatalogueCheck {
  if (files.length === 0) throw new CommandError('invalid_input', 'Name at least one catalogue file.');
  const checked = files.map(checkFile);
  const faulty = checked.filter(({ faults }) => faults.length > 0);
  if (faulty.length === 0) return { files: checked };
  const count = faulty.reduce((sum, { faults }) => sum + faults.length, 0);
  const message = `${amount(count, 'fault')} in ${amount(faulty.length, 'file')}`;
  return { error: { code: 'invalid_catalogue', message }, files: checked };
}

function checkFile(file: string): CheckedFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const message = `the file cannot be read (${reason})`;
    return { file, id: null, faults: [{ path: '', line: 1, column: 1, message, code: 'unreadable' }] };
  }
  const { catalogue, faults } = checkCatalogue(text, file);
  return { file, id: catalogue?.id ?? null, faults };
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** One line per fault, in the form that editors and terminals make clickable: `file:line:column path: message`. */
function human({ error, files }: CatalogueCheck): string {
  const lines = files.flatMap(({ file, id, faults }) =>
    id === null
      ? faults.map(
          ({ line, column, path, message }) => `${file}:${line}:${column} ${path || 'file'}: ${message}`,
        )
      : [`${file}: ${id} is sound`],
  );
  return [...lines, ...(error ? [error.message] : [])].join('\n');
}

/** `catalogue check FILE…` */
export const catalogueCheckCommand = defineCommand({
  meta: {
    name: 'zusage catalogue check',
    description: 'Check service catalogues and name each fault with its line',
  },
  args: {
    file: {
      type: 'positional',
      required: true,
      description: 'Catalogue file, YAML or JSON; any number',
      valueHint: 'FILE',
    },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: ({ args }) => {
    const result = catalogueCheck(args._);
    if (result.error) process.exitCode = 1;
    printResult(result, args.json === true, human(result));
  },
});
