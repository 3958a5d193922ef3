import { pathText, type DataFault, type PathParts } from './fault.ts';
import { keysIn, type ListName, type Sections } from './sections.ts';

const LISTS_WITH_KEYS: ListName[] = [
  'windows',
  'severities',
  'levels',
  'options',
  'channels',
  'environments',
  'identifiers',
  'facts',
  'units',
  'services',
  'calendars',
  'prerequisites',
  'examples',
];

const LISTS_OF_A_SERVICE = ['facts', 'preconditions', 'sessions', 'report'] as const;

/** Keys that a list declares twice, and ranks and promises that are stated twice. */
export function keyFaults({ content, severities, facts, services }: Sections): DataFault[] {
  const ranks = severities.map(({ index, value }) => ({ index, value: String(value.rank) }));
  return [
    ...LISTS_WITH_KEYS.flatMap((list) => repeated(keysIn(content, list), [list], 'key')),
    ...repeated(keysIn(content, 'promises', 'rule'), ['promises'], 'rule'),
    ...repeated(ranks, ['severities'], 'rank'),
    ...facts.flatMap(({ index, value }) => {
      const keys = (value.choices ?? []).map(({ key }, place) => ({ index: place, value: key }));
      return repeated(keys, ['facts', index, 'choices'], 'key');
    }),
    ...services.flatMap(({ index, value }) =>
      LISTS_OF_A_SERVICE.flatMap((list) => {
        const keys = value[list].map(({ key }, place) => ({ index: place, value: key }));
        return repeated(keys, ['services', index, list], 'key');
      }),
    ),
  ];
}

function repeated(entries: { index: number; value: string }[], list: PathParts, field: string): DataFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ index, value }): DataFault[] => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [
      {
        path: [...list, index, field],
        code: 'duplicate_key',
        message: `"${value}" is declared twice in ${pathText(list)}`,
      },
    ];
  });
}
