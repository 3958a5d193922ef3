import type { Condition } from '../schema/condition.ts';
import type { DataFault, PathParts } from './fault.ts';
import { valueAt } from './schema-faults.ts';
import type { ListName, Sections } from './sections.ts';

type Collect = (list: ListName, path: PathParts, keys: string | readonly string[] | null | undefined) => void;

/** Keys that are used and declared nowhere. */
export function referenceFaults(sections: Sections): DataFault[] {
  const faults: DataFault[] = [];
  const collect: Collect = (list, path, used) => {
    if (used === null || used === undefined) return;
    const declared = sections.keys(list);
    const many = typeof used !== 'string';
    for (const [place, key] of (many ? used : [used]).entries()) {
      if (declared.has(key)) continue;
      const message = `"${key}" is none of the ${list}: ${[...declared].join(', ') || 'none are declared'}`;
      faults.push({ path: many ? [...path, place] : path, code: 'unknown_reference', message });
    }
  };
  collectTopLevel(sections, collect);
  collectLists(sections, collect);
  for (const { index, value } of sections.rules) {
    collectCondition(value.when, ['rules', index, 'when'], collect);
    collect('severities', ['rules', index, 'effect', 'severity'], value.effect.severity);
  }
  return faults;
}

function collectTopLevel({ content }: Sections, collect: Collect): void {
  for (const field of ['businessWindow', 'serviceWindow', 'reportingWindow', 'officeWindow']) {
    const key = valueAt(content, [field]);
    if (typeof key === 'string') collect('windows', [field], key);
  }
}

function collectLists(sections: Sections, collect: Collect): void {
  for (const { index, value } of sections.levels) {
    collect('windows', ['levels', index, 'serviceWindow'], value.serviceWindow);
  }
  for (const { index, value } of sections.targets) {
    const at = ['targets', index];
    collect('severities', [...at, 'severity'], value.severity);
    collect('levels', [...at, 'levels'], value.levels);
    collect('options', [...at, 'option'], value.option);
    collect('channels', [...at, 'channels'], value.channels);
    collect('windows', [...at, 'during', 'key'], value.during?.key);
    collect('windows', [...at, 'window'], value.window);
  }
  for (const { index, value } of sections.channels) {
    collect('severities', ['channels', index, 'severities'], value.severities);
    collect('options', ['channels', index, 'options'], value.options);
    collect('severities', ['channels', index, 'defaultSeverity'], value.defaultSeverity);
  }
  for (const { index, value } of sections.facts) {
    collect('severities', ['facts', index, 'severities'], value.severities);
  }
  const early = ['tickets', 'escalation', 'severities'];
  collect('severities', early, sections.tickets?.escalation?.severities);
  for (const { index, value } of sections.units) collect('windows', ['units', index, 'window'], value.window);
}

function collectCondition(condition: Condition, at: PathParts, collect: Collect): void {
  collect('severities', [...at, 'severities'], condition.severities);
  collect('channels', [...at, 'channels'], condition.channels);
  collect('environments', [...at, 'environments'], condition.environments);
  collect('levels', [...at, 'levels'], condition.levels);
  collect('options', [...at, 'withOptions'], condition.withOptions);
  collect('options', [...at, 'withoutOptions'], condition.withoutOptions);
  collect('windows', [...at, 'window', 'key'], condition.window?.key);
}
