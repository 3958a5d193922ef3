import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { certificateKeys } from '@zusage/certificates';
import { readSettings } from '@zusage/config/settings';
import { createDatabase } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { createDiskStore } from '@zusage/files';
import { IMPORT_BYTES_MAX, IMPORT_KINDS, isImportKind } from '@zusage/imports';
import {
  checkAsOperator,
  importAsOperator,
  type ImportDesk,
  type OperatorReport,
  type OperatorRequest,
} from '@zusage/operations/import';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { CommandError, printResult } from '../output.ts';

/**
 * `import --provider ID --kind KIND FILE [--dry-run] [--update] [--skip-faulty]` → `{"number","state","resumed","counts",
 * "findings":[{"row","level","column","sentence","value"}]}`: customers and what they bought, out of a table. Mails
 * nobody. Ended halfway, the same command goes on behind the last row. Exit code 1 where nothing could be imported, or
 * a check found faults.
 */
export const importCommand = defineCommand({
  meta: {
    name: 'zusage import',
    description: 'Import customers, contracts, products or certificates from a CSV file',
  },
  args: {
    file: { type: 'positional', required: true, description: 'The table: CSV, UTF-8 or Windows-1252' },
    provider: { type: 'string', required: true, description: "The provider's id" },
    kind: { type: 'string', required: true, description: IMPORT_KINDS.join(', ') },
    'dry-run': { type: 'boolean', description: 'Say what would happen, and write nothing' },
    update: { type: 'boolean', description: 'Change records that the file has with other content' },
    'skip-faulty': { type: 'boolean', description: 'Leave rows with faults out instead of stopping at once' },
    language: { type: 'string', default: 'en', description: 'Of what is said: de, en or fr' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const { provider, kind } = args;
    if (!isImportKind(kind)) throw new CommandError('usage', `--kind is one of ${IMPORT_KINDS.join(', ')}.`);
    const locale = (['de', 'en', 'fr'] as const).find((each) => each === args.language);
    if (!locale) throw new CommandError('usage', '--language is de, en or fr.');
    const request: OperatorRequest = {
      kind,
      update: args.update === true,
      skipFaulty: args['skip-faulty'] === true,
      locale,
      file: { name: basename(args.file), content: await readTable(resolve(args.file)) },
    };
    const report = await atDesk(provider, (desk) =>
      args['dry-run'] === true ? checkAsOperator(desk, request) : importAsOperator(desk, request),
    );
    if (report.state === 'unreadable' || report.state === 'faulty') process.exitCode = 1;
    if (args['dry-run'] === true && report.counts.faulty > 0) process.exitCode = 1;
    printResult(report, args.json === true, human(report, args['dry-run'] === true));
  },
});

async function readTable(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new CommandError('not_found', `There is no file ${path}.`);
  if (found.size > IMPORT_BYTES_MAX)
    throw new CommandError(
      'payload_too_large',
      `${path} is larger than ${IMPORT_BYTES_MAX / 1024 / 1024} MB: split it.`,
    );
  return readFile(path);
}

async function atDesk<T>(providerId: string, work: (desk: ImportDesk) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const files = createDiskStore(settings.filesFolder);
  const keys = certificateKeys(settings.certificateKeysFolder);
  return withDatabase(settings, async ({ directUrl }) => {
    const database = createDatabase({ url: directUrl, poolSize: 2 });
    try {
      const certificates = { keys, files, publicUrl: settings.publicUrl };
      return await work({ database, providerId, files, certificates });
    } catch (error) {
      throw explained(error, providerId);
    } finally {
      await database.close();
    }
  });
}

function explained(error: unknown, provider: string): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code === 'not_found')
    return new CommandError('not_found', `There is no provider ${provider}: publish its catalogue first.`);
  if (error.code === 'conflict')
    return new CommandError('conflict', 'Another import of this provider is running.');
  if (error.code === 'invalid_input')
    return new CommandError('invalid_input', 'The name of the file hides what it is: rename it.');
  return error;
}

/** One line per finding, then the sum. */
function human({ state, resumed, counts, findings }: OperatorReport, isDry: boolean): string {
  const lines = findings.map(({ row, level, column, sentence, value }) =>
    [row === null ? 'file' : `row ${row}`, level, column, `${sentence}${value === null ? '' : ` [${value}]`}`]
      .filter((part) => part !== null)
      .join(': '),
  );
  const sum = `${counts.new} new, ${counts.changed} different, ${counts.unchanged} unchanged, ${counts.faulty} faulty`;
  const ends: Record<OperatorReport['state'], string> = {
    checked: isDry ? `${sum}. Nothing was written.` : sum,
    unreadable: 'The file cannot be imported like this. Nothing was written.',
    faulty: `${sum}. Nothing was written; --skip-faulty leaves faulty rows out.`,
    done: `${sum}. ${resumed ? 'Went on with an earlier import; done.' : 'Done.'}`,
    stopped: `${sum}. Somebody stopped the import.`,
  };
  return [...lines, ends[state]].join('\n');
}
