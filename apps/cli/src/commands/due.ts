import type { Readable, Writable } from 'node:stream';
import { dueFor, loadProviderCatalogue } from '@zusage/catalogue';
import { defineCommand } from 'citty';
import { CommandError, errorBody, printResult, type ErrorBody } from '../output.ts';
import { answerLines, parseObject } from './json-lines.ts';
import { parseTime, timeText } from './time-argument.ts';

export interface DueAnswer {
  /** Both times are `null` where no time is promised. */
  clockStartsAt: string | null;
  dueAt: string | null;
  rule: string;
}

interface DueRequest {
  catalogue: string;
  severity: string;
  at: string;
}

const FIELDS = ['catalogue', 'severity', 'at'] as const;

/**
 * When a request of a severity must be answered. Reads catalogue files, no database.
 * @throws CommandError `invalid_input`, `invalid_time`; CatalogueError `unknown_catalogue`, `unknown_severity`
 */
export function due(request: Readonly<Record<string, unknown>>): DueAnswer {
  const { catalogue, severity, at } = dueRequest(request);
  const answer = dueFor(loadProviderCatalogue(catalogue), severity, parseTime(at));
  return { clockStartsAt: timeText(answer.clockStartsAt), dueAt: timeText(answer.dueAt), rule: answer.rule };
}

/** The answer to one line of `--lines`: a JSON object in, an answer or an error out, never an exception. */
export function dueLine(line: string): DueAnswer | ErrorBody {
  try {
    const request = parseObject(line, 'a line');
    const unknown = Object.keys(request).find((key) => !FIELDS.some((field) => field === key));
    if (unknown !== undefined)
      throw new CommandError('invalid_input', `Unknown key: ${JSON.stringify(unknown)}`);
    return due(request);
  } catch (error) {
    return errorBody(error);
  }
}

/** Answers line by line. */
export function dueLines(input: Readable, output: Writable): Promise<void> {
  return answerLines(dueLine, input, output);
}

function dueRequest(request: Readonly<Record<string, unknown>>): DueRequest {
  const [catalogue, severity, at] = FIELDS.map((field) => {
    const value = request[field];
    if (typeof value === 'string' && value !== '') return value;
    throw new CommandError('invalid_input', `"${field}" must be stated, as text.`);
  });
  return { catalogue: catalogue ?? '', severity: severity ?? '', at: at ?? '' };
}

/** `due --catalogue ID --severity KEY --at TIME`, or `due --lines`. */
export const dueCommand = defineCommand({
  meta: { name: 'zusage due', description: 'Say when a request must be answered' },
  args: {
    catalogue: { type: 'string', description: 'Id of the catalogue', valueHint: 'ID' },
    severity: { type: 'string', description: 'Key of the severity', valueHint: 'KEY' },
    at: { type: 'string', description: 'When the request arrives, with offset', valueHint: 'TIME' },
    lines: { type: 'boolean', description: 'One request as JSON per line in, one answer per line out' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    if (args.lines) return dueLines(process.stdin, process.stdout);
    const answer = due({ catalogue: args.catalogue, severity: args.severity, at: args.at });
    const human =
      answer.dueAt === null
        ? `No time is promised (${answer.rule}).`
        : `Due ${answer.dueAt}, the clock starts ${answer.clockStartsAt} (${answer.rule}).`;
    printResult(answer, args.json === true, human);
  },
});
