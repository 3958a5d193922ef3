import { loadProviderCatalogue, workdays as workdaysOf } from '@zusage/catalogue';
import { defineCommand } from 'citty';
import { CommandError, printResult } from '../output.ts';
import { parseTime, timeText } from './time-argument.ts';

/**
 * The moment a number of working days after another, or before it for a negative number.
 * @throws CommandError `invalid_input`, `invalid_time`, `invalid_workdays`; CatalogueError `unknown_catalogue`,
 *   `no_business_hours`
 */
export function workdays(args: { catalogue?: string; from?: string; add?: string }): { at: string } {
  const { catalogue, from, add } = args;
  if (!catalogue) throw new CommandError('invalid_input', '--catalogue must be stated.');
  if (!from) throw new CommandError('invalid_input', '--from must be stated.');
  if (!add || !/^[+-]?\d{1,6}$/.test(add)) {
    throw new CommandError('invalid_workdays', '--add takes a whole number of working days.');
  }
  return { at: timeText(workdaysOf(loadProviderCatalogue(catalogue), parseTime(from), Number(add))) };
}

/** `workdays --catalogue ID --from TIME --add N` */
export const workdaysCommand = defineCommand({
  meta: { name: 'zusage workdays', description: "Count working days in a provider's calendar" },
  args: {
    catalogue: { type: 'string', description: 'Id of the catalogue', valueHint: 'ID' },
    from: { type: 'string', description: 'Where to start, with offset', valueHint: 'TIME' },
    add: { type: 'string', description: 'How many, negative for before', valueHint: 'N' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: ({ args }) => {
    const answer = workdays(args);
    printResult(answer, args.json === true, answer.at);
  },
});
