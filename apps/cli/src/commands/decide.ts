import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
  checkCatalogue,
  loadProviderCatalogue,
  readRequest,
  severityOf,
  type Catalogue,
} from '@zusage/catalogue';
import { decide as decideFacts, type Decision } from '@zusage/entitlement';
import { defineCommand } from 'citty';
import { CommandError, errorBody, printResult, type ErrorBody } from '../output.ts';
import { faultLine } from './checked-file.ts';
import { answerLines, parseObject } from './json-lines.ts';
import { parseTime, timeText } from './time-argument.ts';

/** A decision as the interface writes it: both times to the second and in UTC. */
export type DecisionAnswer = Omit<Decision, 'clockStartsAt' | 'responseDueAt'> & {
  clockStartsAt: string | null;
  responseDueAt: string | null;
};

/**
 * What a catalogue decides on the facts of a request, plain data as documented in packages/catalogue/README.md.
 * @throws CommandError `invalid_facts` naming the path, `invalid_time`; EntitlementError `unknown_severity`,
 *   `unknown_channel`; ServiceTimeError `time_out_of_range`
 */
export function decide(facts: unknown, catalogue: Catalogue): DecisionAnswer {
  const { request, fault } = readRequest(facts, catalogue);
  if (fault) throw new CommandError('invalid_facts', `${fault.path || 'facts'}: ${fault.message}`);
  const decision = decideFacts({ ...request, at: parseTime(request.at) }, catalogue);
  return {
    ...decision,
    clockStartsAt: timeText(decision.clockStartsAt),
    responseDueAt: timeText(decision.responseDueAt),
  };
}

/** The answer to one line of `--lines`: facts in, a decision or an error out, never an exception. */
export function decideLine(line: string, catalogue: Catalogue): DecisionAnswer | ErrorBody {
  try {
    return decide(parseObject(line, 'a line'), catalogue);
  } catch (error) {
    return errorBody(error);
  }
}

/**
 * A catalogue of the product by its id, or one from a file. Its examples are not run: deciding is how one finds out why
 * they fail.
 * @throws CommandError `invalid_input` unless exactly one is named, `invalid_catalogue`; CatalogueError `unknown_catalogue`
 */
export function namedCatalogue(named: {
  catalogue?: string | undefined;
  file?: string | undefined;
}): Catalogue {
  const { catalogue: id, file } = named;
  if (Boolean(id) === Boolean(file))
    throw new CommandError('invalid_input', 'State either --catalogue or --file.');
  return file ? catalogueIn(file) : loadProviderCatalogue(id ?? '');
}

function catalogueIn(file: string): Catalogue {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new CommandError('invalid_input', `The file ${file} cannot be read.`);
  }
  const { catalogue, faults } = checkCatalogue(content, file);
  if (catalogue) return catalogue;
  throw new CommandError('invalid_catalogue', faults.map((fault) => faultLine(file, fault)).join('\n'));
}

/** For people at a terminal; the sentences in English. */
function human(answer: DecisionAnswer, catalogue: Catalogue): string {
  const due = answer.responseDueAt === null ? 'no time is promised' : `due ${answer.responseDueAt}`;
  const severity = severityOf(catalogue, answer.severity).name.en;
  return [
    `${answer.outcome}, ${severity}, ${due}`,
    ...answer.waitingFor.map(({ label, from }) => `waits for: ${label.en} (${from})`),
    ...(answer.next ? [`next: ${answer.next.label.en}, ${answer.next.target}`] : []),
    ...answer.reasons.map((reason) => `${reason.rule}: ${reason.text.en}`),
  ].join('\n');
}

async function answerOne(input: Readable, catalogue: Catalogue, json: boolean): Promise<void> {
  const answer = decide(parseObject(await text(input), 'one document'), catalogue);
  printResult(answer, json, human(answer, catalogue));
}

/** `decide --catalogue ID`, the facts on standard input as one JSON document, or one per line with `--lines`. */
export const decideCommand = defineCommand({
  meta: {
    name: 'zusage decide',
    description: 'Decide a request: its facts as JSON on standard input (packages/catalogue/README.md)',
  },
  args: {
    catalogue: { type: 'string', description: 'Id of the catalogue', valueHint: 'ID' },
    file: { type: 'string', description: 'A catalogue file instead', valueHint: 'FILE' },
    lines: { type: 'boolean', description: 'Facts as JSON per line in, one decision per line out' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const catalogue = namedCatalogue(args);
    if (args.lines) return answerLines((line) => decideLine(line, catalogue), process.stdin, process.stdout);
    return answerOne(process.stdin, catalogue, args.json === true);
  },
});
