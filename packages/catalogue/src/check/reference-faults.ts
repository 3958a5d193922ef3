import { conditionsIn, type PlacedCondition } from './conditions-in.ts';
import type { Answers } from '../schema/condition.ts';
import type { DataFault, PathParts } from './fault.ts';
import { valueAt } from './schema-faults.ts';
import type { Entry, ListName, Sections } from './sections.ts';
import type { Example } from '../schema/example.ts';

/** Notes a fault for each key that is used and declared nowhere. */
interface Collect {
  keys: (list: ListName, path: PathParts, keys: string | readonly string[] | null | undefined) => void;
  /** Facts by key, and choices of them. */
  answers: (path: PathParts, answers: Answers | undefined) => void;
  /** One fact by key, and what it is answered with. */
  answer: (path: PathParts, key: string, answer: string) => void;
  /** Facts and prerequisites by key. */
  awaited: (path: PathParts, keys: readonly string[] | undefined) => void;
  /** Names of conditions. */
  names: (path: PathParts, names: readonly string[] | undefined) => void;
  /** Policy ids that have a sentence. */
  rules: (path: PathParts, ids: readonly string[] | undefined) => void;
}

/** Keys that are used and declared nowhere. */
export function referenceFaults(sections: Sections): DataFault[] {
  const faults: DataFault[] = [];
  const collect = collector(sections, faults);
  for (const field of ['businessWindow', 'serviceWindow', 'reportingWindow', 'officeWindow']) {
    const key = valueAt(sections.content, [field]);
    if (typeof key === 'string') collect.keys('windows', [field], key);
  }
  collectBought(sections, collect);
  collectRequest(sections, collect);
  for (const placed of conditionsIn(sections)) collectCondition(placed, collect);
  for (const { index, value } of sections.rules) {
    collect.keys('severities', ['rules', index, 'effect', 'severity'], value.effect.severity);
  }
  for (const example of sections.examples) collectExample(example, collect);
  return faults;
}

function collector(sections: Sections, faults: DataFault[]): Collect {
  const choices = new Map(sections.facts.map(({ value }) => [value.key, value.choices]));
  const look = (what: string, declared: Iterable<string>, used: string, path: PathParts) => {
    const known = new Set(declared);
    if (known.has(used)) return true;
    const message = `"${used}" is none of the ${what}: ${[...known].join(', ') || 'none are declared'}`;
    faults.push({ path, code: 'unknown_reference', message });
    return false;
  };
  const each = (
    what: string,
    declared: Iterable<string>,
    used: readonly string[] | undefined,
    path: PathParts,
  ) => {
    for (const [place, key] of (used ?? []).entries()) look(what, declared, key, [...path, place]);
  };
  return {
    keys: (list, path, used) => {
      if (typeof used === 'string') look(list, sections.keys(list), used, path);
      else each(list, sections.keys(list), used ?? [], path);
    },
    answers: (path, answers) => {
      for (const [key, used] of Object.entries(answers ?? {})) {
        // What a faulty fact offers is anybody's guess.
        if (!look('facts', sections.keys('facts'), key, [...path, key]) || !choices.has(key)) continue;
        const declared = choices.get(key)?.map((choice) => choice.key) ?? [];
        // '' stands for a question that is not answered.
        for (const [place, choice] of used.entries())
          if (choice !== '') look(`choices of "${key}"`, declared, choice, [...path, key, place]);
      }
    },
    answer: (path, key, answer) => {
      const offered = look('facts', sections.keys('facts'), key, path) ? choices.get(key) : undefined;
      if (!offered) return;
      const keys = offered.map((choice) => choice.key);
      look(`choices of "${key}"`, keys, answer, path);
    },
    awaited: (path, used) => {
      const declared = [...sections.keys('facts'), ...sections.keys('prerequisites')];
      each('facts and prerequisites', declared, used, path);
    },
    names: (path, names) => {
      const declared = valueAt(sections.content, ['conditions']);
      each('conditions', Object.keys(typeof declared === 'object' ? (declared ?? {}) : {}), names, path);
    },
    rules: (path, ids) => each('ids under "promises"', sections.keys('promises', 'rule'), ids, path),
  };
}

/** What a contract is bought as. */
function collectBought(sections: Sections, collect: Collect): void {
  for (const { index, value } of sections.levels) {
    collect.keys('windows', ['levels', index, 'serviceWindow'], value.serviceWindow);
  }
  for (const { index, value } of sections.targets) {
    const at = ['targets', index];
    collect.keys('severities', [...at, 'severity'], value.severity);
    collect.keys('levels', [...at, 'levels'], value.levels);
    collect.keys('options', [...at, 'option'], value.option);
    collect.keys('channels', [...at, 'channels'], value.channels);
    collect.keys('windows', [...at, 'during', 'key'], value.during?.key);
    collect.keys('windows', [...at, 'window'], value.window);
    collect.answers([...at, 'facts'], value.facts);
  }
  for (const { index, value } of sections.units) {
    collect.keys('windows', ['units', index, 'window'], value.window);
    collect.keys('levels', ['units', index, 'levels'], value.levels);
  }
  for (const { index, value } of sections.services) {
    collect.keys('units', ['services', index, 'unit'], value.unit);
    const window = value.targets?.firstResponse?.window;
    collect.keys('windows', ['services', index, 'targets', 'firstResponse', 'window'], window);
  }
  for (const { index, value } of sections.prerequisites) {
    collect.keys('levels', ['prerequisites', index, 'levels'], value.levels);
  }
}

/** What a request is. */
function collectRequest(sections: Sections, collect: Collect): void {
  for (const { index, value } of sections.channels) {
    collect.keys('severities', ['channels', index, 'severities'], value.severities);
    collect.keys('options', ['channels', index, 'options'], value.options);
    collect.keys('severities', ['channels', index, 'defaultSeverity'], value.defaultSeverity);
  }
  for (const { index, value } of sections.facts) {
    collect.keys('severities', ['facts', index, 'severities'], value.severities);
    collect.answers(['facts', index, 'onlyWith'], value.onlyWith);
  }
  const early = ['tickets', 'escalation', 'severities'];
  collect.keys('severities', early, sections.tickets?.escalation?.severities);
}

function collectCondition({ path, condition }: PlacedCondition, collect: Collect): void {
  collect.keys('severities', [...path, 'severities'], condition.severities);
  collect.keys('channels', [...path, 'channels'], condition.channels);
  collect.keys('environments', [...path, 'environments'], condition.environments);
  collect.keys('levels', [...path, 'levels'], condition.levels);
  collect.keys('options', [...path, 'withOptions'], condition.withOptions);
  collect.keys('options', [...path, 'withoutOptions'], condition.withoutOptions);
  collect.keys('windows', [...path, 'window', 'key'], condition.window?.key);
  collect.answers([...path, 'facts'], condition.facts);
  collect.names([...path, 'is'], condition.is);
}

function collectExample({ index, value }: Entry<Example>, collect: Collect): void {
  const at = ['examples', index];
  collect.keys('severities', [...at, 'severity'], value.severity);
  collect.keys('channels', [...at, 'channel'], value.channel);
  collect.keys('environments', [...at, 'environment'], value.environment);
  const { contract, expect } = value;
  collect.keys('levels', [...at, 'contract', 'level'], contract?.level);
  collect.keys('options', [...at, 'contract', 'options'], contract?.options);
  for (const key of Object.keys(contract?.agreedMinutes ?? {})) {
    collect.keys('severities', [...at, 'contract', 'agreedMinutes', key], key);
  }
  collect.keys('calendars', [...at, 'contract', 'calendar'], contract?.calendar);
  collect.keys('prerequisites', [...at, 'contract', 'prerequisites'], contract?.prerequisites);
  for (const [key, answer] of Object.entries(value.facts)) {
    collect.answer([...at, 'facts', key], key, answer);
  }
  collect.keys('facts', [...at, 'without'], value.without);
  collect.keys('severities', [...at, 'expect', 'severity'], expect.severity);
  collect.rules([...at, 'expect', 'rules'], expect.rules);
  collect.awaited([...at, 'expect', 'waitingFor'], expect.waitingFor);
}
