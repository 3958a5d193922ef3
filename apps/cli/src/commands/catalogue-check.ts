import { defineCommand } from 'citty';
import { CommandError, printResult, type ErrorBody } from '../output.ts';
import { checkFile, faultLine, type FileFault } from './checked-file.ts';

export interface FileCheck {
  file: string;
  /** Id of the catalogue; `null` when it is faulty. */
  id: string | null;
  /** How many examples it carries; 0 when it is faulty. */
  examples: number;
  faults: FileFault[];
}

/** Beside the files an `error`, as every failing command has one. */
export type CatalogueCheck = { files: FileCheck[] } & Partial<ErrorBody>;

/**
 * Checks catalogue files, runs the examples that they carry, and names each fault with its path and line.
 * @throws CommandError `invalid_input` without any file
 */
export function catalogueCheck(files: readonly string[]): CatalogueCheck {
  if (files.length === 0) throw new CommandError('invalid_input', 'Name at least one catalogue file.');
  const checked = files.map((name): FileCheck => {
    const { file, catalogue, faults } = checkFile(name);
    return { file, id: catalogue?.id ?? null, examples: catalogue?.examples.length ?? 0, faults };
  });
  const faulty = checked.filter(({ faults }) => faults.length > 0);
  if (faulty.length === 0) return { files: checked };
  const count = faulty.reduce((sum, { faults }) => sum + faults.length, 0);
  const message = `${amount(count, 'fault')} in ${amount(faulty.length, 'file')}`;
  return { error: { code: 'invalid_catalogue', message }, files: checked };
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function human({ error, files }: CatalogueCheck): string {
  const lines = files.flatMap(({ file, id, examples, faults }) => {
    if (id === null) return faults.map((fault) => faultLine(file, fault));
    const held = examples === 0 ? 'it carries no examples' : `${amount(examples, 'example')} held`;
    return [`${file}: ${id} is sound, ${held}`];
  });
  return [...lines, ...(error ? [error.message] : [])].join('\n');
}

/** `catalogue check FILE…` */
export const catalogueCheckCommand = defineCommand({
  meta: {
    name: 'zusage catalogue check',
    description: 'Check service catalogues, run the examples they carry, and name each fault with its line',
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
