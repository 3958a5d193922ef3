import type { CatalogueNext } from '../schema/next.ts';
import type { DataFault, PathParts } from './fault.ts';
import { isPresent } from './schema-faults.ts';
import { keysIn, type Sections } from './sections.ts';

/** Dead ends: a request that is sent on to nowhere. */
export function nextFaults(sections: Sections): DataFault[] {
  const faults: DataFault[] = [];
  for (const { index, value } of sections.rules) {
    const path = ['rules', index, 'effect'];
    const { outcome, next } = value.effect;
    if (next) faults.push(...faultsOfNext(next, [...path, 'next'], sections.content));
    else if (outcome === 'redirected' || outcome === 'refused') {
      faults.push({ path, code: 'next_missing', message: `a request that is ${outcome} needs a "next"` });
    }
  }
  for (const { index, value } of sections.channels) {
    if (value.otherwise) {
      faults.push(
        ...faultsOfNext(value.otherwise.next, ['channels', index, 'otherwise', 'next'], sections.content),
      );
      continue;
    }
    const untaken = keysIn(sections.content, 'severities').filter(
      (key) => !value.severities.includes(key.value),
    );
    if (untaken.length === 0 && !value.options) continue;
    const message = 'a channel that does not take everything says in "otherwise" where the rest goes';
    faults.push({ path: ['channels', index], code: 'channel_without_alternative', message });
  }
  return faults;
}

function faultsOfNext(next: CatalogueNext, path: PathParts, content: unknown): DataFault[] {
  const hasHotline = next.kind === 'hotline' && isPresent(content, 'hotline');
  const hasForm = next.kind === 'emergency_form' && isPresent(content, 'emergencyForm');
  const faults: DataFault[] = [];
  if (!next.target && !hasHotline && !hasForm && next.kind !== 'portal') {
    faults.push({
      path,
      code: 'next_target_missing',
      message: `"${next.kind}" has no target, here or in the catalogue`,
    });
  }
  if (!next.label && !hasHotline && !hasForm) {
    faults.push({ path, code: 'text_missing', message: 'say in "label" what people find there' });
  }
  return faults;
}
