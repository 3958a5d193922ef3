import {
  placeholdersInSentence,
  RULE_PLACEHOLDERS,
  TARGET_PLACEHOLDERS,
  type Placeholder,
} from '../placeholders.ts';
import type { Condition } from '../schema/condition.ts';
import { LANGUAGES, type Text } from '../text.ts';
import type { DataFault, PathParts } from './fault.ts';
import { isPresent } from './schema-faults.ts';
import type { Sections } from './sections.ts';

/** Placeholders that nobody fills in, and policy ids without a sentence that explains them. */
export function textFaults(sections: Sections): DataFault[] {
  return [...placeholderFaults(sections), ...promiseFaults(sections)];
}

function placeholderFaults({ content, rules, channels, targets, tickets }: Sections): DataFault[] {
  const faults: DataFault[] = [];
  const look = (text: Text | undefined, allowed: readonly string[], path: PathParts) => {
    const choice = allowed.map((known) => `{${known}}`).join(', ') || 'nothing to fill in';
    for (const language of text ? LANGUAGES : []) {
      for (const name of new Set(placeholdersInSentence(text?.[language] ?? ''))) {
        if (allowed.includes(name)) continue;
        const message = `{${name}} has no value here; there is ${choice}`;
        faults.push({ path: [...path, language], code: 'unknown_placeholder', message });
      }
    }
  };
  const lacking = new Set([
    ...(isPresent(content, 'hotline') ? [] : ['hotline']),
    ...(isPresent(content, 'emergencyForm') ? [] : ['emergencyForm']),
  ]);
  const known = (when: Condition) =>
    RULE_PLACEHOLDERS.filter((name) => !lacking.has(name) && NEEDS[name]?.(when) !== false);
  for (const { index, value } of rules) look(value.text, known(value.when), ['rules', index, 'text']);
  for (const { index, value } of channels) {
    look(value.otherwise?.text, known({}), ['channels', index, 'otherwise', 'text']);
  }
  look(tickets?.escalation?.text, [], ['tickets', 'escalation', 'text']);
  for (const { index, value } of targets) look(value.text, TARGET_PLACEHOLDERS, ['targets', index, 'text']);
  return faults;
}

const hasContract = ({ contract }: Condition) => contract !== undefined && !contract.includes('none');

const knowsSupport = (support: Condition['support']) => support !== undefined && !support.includes('unknown');

/** What a rule must ask for, so that its text has something to say. */
const NEEDS: Partial<Record<Placeholder, (when: Condition) => boolean>> = {
  contract: hasContract,
  serviceLevel: hasContract,
  validFrom: hasContract,
  validUntil: hasContract,
  missing: ({ missingFacts }) => missingFacts === true,
  opensAt: ({ window }) => window?.is === 'closed',
  product: ({ product, support }) => product === 'known' || knowsSupport(support),
  supportUntil: ({ support }) => knowsSupport(support),
  prerequisites: ({ prerequisites }) => prerequisites === 'missing',
};

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
    ...(['reopen', 'close', 'escalation'] as const).flatMap((part) => {
      const id = sections.tickets?.[part]?.rule;
      return id === undefined ? [] : [{ id, path: ['tickets', part, 'rule'] }];
    }),
  ];
  const reported = new Set<string>();
  return used.flatMap(({ id, path }): DataFault[] => {
    if (explained.has(id) || reported.has(id)) return [];
    reported.add(id);
    return [{ path, code: 'promise_missing', message: `rule ${id} has no sentence under "promises"` }];
  });
}
