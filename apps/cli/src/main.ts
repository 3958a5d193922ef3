import { SettingsError } from '@zusage/config/settings';
import { renderUsage, runCommand, type CommandDef } from 'citty';
import { commands, type Command } from './commands/index.ts';
import { explain } from './explain.ts';
import { errorBody, type ErrorBody } from './output.ts';
import { checkUsage, UsageError } from './usage.ts';

// `npm run zusage -- COMMAND`. With --json exactly one JSON document on standard output, errors included.

const words = process.argv.slice(2);
const flags = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;

async function main(): Promise<void> {
  const name = Object.keys(commands).findLast(
    (known) => words.slice(0, known.split(' ').length).join(' ') === known,
  );
  const load = name === undefined ? undefined : commands[name];
  if (name === undefined || !load) {
    if (flags.includes('--help') || flags.includes('-h')) return void process.stdout.write(`${overview()}\n`);
    throw new UsageError(
      words[0] === undefined
        ? `No command given. ${overview()}`
        : `Unknown command: ${words[0]}. ${overview()}`,
    );
  }
  const command = await load();
  if (flags.includes('--help') || flags.includes('-h')) return help(command);
  const rest = words.slice(name.split(' ').length);
  await checkUsage(command, rest);
  await runCommand(command as CommandDef, { rawArgs: rest });
}

const overview = (): string => `Commands: ${Object.keys(commands).sort().join(', ')}`;

async function help(command: Command): Promise<void> {
  process.stdout.write(`${await renderUsage(command as CommandDef)}\n`);
}

/** What nobody foresaw keeps the sentence that `npm start` would say. */
function answerFor(error: unknown): ErrorBody {
  if (error instanceof SettingsError) return { error: { code: 'settings', message: error.message } };
  const body = errorBody(error);
  return body.error.code === 'internal' ? { error: { code: 'internal', message: explain(error) } } : body;
}

function report(error: unknown): void {
  const answer = answerFor(error);
  if (flags.includes('--json')) process.stdout.write(`${JSON.stringify(answer)}\n`);
  else process.stderr.write(`${answer.error.message}\n`);
}

try {
  await main();
} catch (error) {
  report(error);
  process.exitCode = 1;
}
// The channel to the bootstrap would keep the process alive.
process.exit();
