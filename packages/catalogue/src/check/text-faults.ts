import { placeholdersIn, RULE_PLACEHOLDERS, TARGET_PLACEHOLDERS } from '../placeholders.ts';
import type { Text } from '../text.ts';
import type { DataFault, PathParts } from './fault.ts';
import type { Sections } from './sections.ts';

/** Placeholders that nobody fills in, and policy ids without a sentence that explains them. */
export function textFaults(sections: Sections): DataFault[] {
  return [...placeholderFaults(sections), ...promiseFaults(sections)];
}

function placeholderFaults({ rules, channels, targets }: Sections): DataFault[] {
  const faults: DataFault[] = [];
  const look = (text: Text | undefined, allowed: readonly string[], path: PathParts) => {
    for (const name of text ? placeholdersIn(text) : []) {
      if (allowed.includes(name)) continue;
      const message = `{${name}} is none of ${allowed.map((known) => `{${known}}`).join(', ')}`;
      faults.push({ path, code: 'unknown_placeholder', message });
    }
  };
  for (const { index, value } of rules) look(value.text, RULE_PLACEHOLDERS, ['rules', index, 'text']);
  for (const { index, value } of channels) {
    look(value.otherwise?.text, RULE_PLACEHOLDERS, ['channels', index, 'otherwise', 'text']);
  }
  for (const { index, value } of targets) look(value.text, TARGET_PLACEHOLDERS, ['targets', index, 'text']);
  return faults;
}

/** Every policy id that a customer can meet has a sentence under `promises`. */
function promiseFaults(sections: Sections): DataFault[] {
  const explained = sections.keys('promises', 'rule');
  const used: { id: string; path: PathParts }[] = [
    ...sections.rules.map(({ index, value }) => ({ id: value.id, path: ['rules', index, 'id'] })),
    ...(['severities', 'levels', 'options', 'targets', 'channels', 'facts', 'units'] as const).flatMap(
      (list) => sections[list].map(({ index, value }) => ({ id: value.rule, path: [list, index, 'rule'] })),
    ),
    ...sections.channels.flatMap(({ index, value }) =>
      value.otherwise ? [{ id: value.otherwise.rule, path: ['channels', index, 'otherwise', 'rule'] }] : [],
    ),
  ];
  const reported = new Set<string>();
  return used.flatMap(({ id, path }): DataFault[] => {
    if (explained.has(id) || reported.has(id)) return [];
    reported.add(id);
    return [{ path, code: 'promise_missing', message: `rule ${id} has no sentence under "promises"` }];
  });
}
