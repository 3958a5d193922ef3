import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CommandError } from '../output.ts';

/** Answers line by line, at the pace at which the answers are taken. `answer` never throws. */
export async function answerLines(
  answer: (line: string) => unknown,
  input: Readable,
  output: Writable,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (!output.write(`${JSON.stringify(answer(line))}\n`)) await once(output, 'drain');
  }
}

/**
 * A JSON object from text.
 * @throws CommandError `invalid_input`
 */
export function parseObject(text: string, what: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandError('invalid_input', `Not ${what} of JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CommandError('invalid_input', 'Not a JSON object.');
  }
  return { ...value };
}
