import type { Service } from '../schema/service.ts';
import type { DataFault, PathParts } from './fault.ts';
import { keysIn, type Sections } from './sections.ts';

/** Every policy id that a customer can meet has a sentence under `promises`. */
export function promiseFaults(sections: Sections): DataFault[] {
  const explained = sections.keys('promises', 'rule');
  const reported = new Set<string>();
  return usedIds(sections).flatMap(({ id, path }): DataFault[] => {
    if (explained.has(id) || reported.has(id)) return [];
    reported.add(id);
    return [{ path, code: 'promise_missing', message: `rule ${id} has no sentence under "promises"` }];
  });
}

const LISTS = [
  'severities',
  'levels',
  'options',
  'targets',
  'channels',
  'identifiers',
  'facts',
  'units',
  'services',
  'prerequisites',
] as const;

function usedIds({
  content,
  rules,
  channels,
  services,
  tickets,
}: Sections): { id: string; path: PathParts }[] {
  return [
    ...rules.map(({ index, value }) => ({ id: value.id, path: ['rules', index, 'id'] })),
    ...LISTS.flatMap((list) =>
      keysIn(content, list, 'rule').map(({ index, value }) => ({ id: value, path: [list, index, 'rule'] })),
    ),
    ...channels.flatMap(({ index, value }) =>
      value.otherwise ? [{ id: value.otherwise.rule, path: ['channels', index, 'otherwise', 'rule'] }] : [],
    ),
    ...services.flatMap(({ index, value }) => idsOfService(value, ['services', index])),
    ...(['reopen', 'close', 'escalation'] as const).flatMap((part) => {
      const id = tickets?.[part]?.rule;
      return id === undefined ? [] : [{ id, path: ['tickets', part, 'rule'] }];
    }),
  ];
}

function idsOfService(service: Service, at: PathParts): { id: string; path: PathParts }[] {
  const { preconditions, sessions, targets } = service;
  return [
    ...preconditions.map(({ rule }, place) => ({ id: rule, path: [...at, 'preconditions', place, 'rule'] })),
    ...sessions.flatMap(({ afterReport }, place) =>
      afterReport ? [{ id: afterReport.rule, path: [...at, 'sessions', place, 'afterReport', 'rule'] }] : [],
    ),
    ...(targets ? [{ id: targets.rule, path: [...at, 'targets', 'rule'] }] : []),
  ];
}
