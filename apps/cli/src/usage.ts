import { parseArgs, type ArgsDef } from 'citty';
import type { Command } from './commands/index.ts';

/** A command line that names something we do not have; code `usage`. */
export class UsageError extends Error {
  readonly code = 'usage';
}

/** Accepted by every command, whether it lists them or not. */
const everywhere: ArgsDef = { json: { type: 'boolean' }, help: { type: 'boolean', alias: 'h' } };

/**
 * citty ignores what it does not know: a mistyped option would silently change nothing.
 * @throws UsageError for an unknown option, one without its value, a missing or a surplus argument
 */
export async function checkUsage(command: Command, words: readonly string[]): Promise<void> {
  const defined = await (typeof command.args === 'function' ? command.args() : command.args);
  const args: ArgsDef = { ...everywhere, ...defined };
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  let surplus = 0;
  for (let index = 0; index < end; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('-')) surplus += 1;
    else if (takesValue(args, word) && !word.includes('=') && (index += 1) >= end)
      throw new UsageError(`${word} needs a value.`);
  }
  const positional = Object.values(args).some((arg) => arg.type === 'positional');
  if (surplus > 0 && !positional)
    throw new UsageError(`Unexpected argument: ${words.find((word) => !word.startsWith('-')) ?? ''}`);
  try {
    parseArgs([...words], args);
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** @throws UsageError when there is no such option */
function takesValue(args: ArgsDef, word: string): boolean {
  const name = word.replace(/^-{1,2}/, '').replace(/=.*$/s, '');
  const found = Object.entries(args).find(([key, arg]) => {
    if (arg.type === 'positional') return false;
    return key === name || [('alias' in arg ? arg.alias : undefined) ?? []].flat().includes(name);
  });
  if (!found) throw new UsageError(`Unknown option: ${word}`);
  return found[1].type !== 'boolean';
}
