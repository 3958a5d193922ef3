import type { Catalogue } from './schema/catalogue.ts';
import type { Text } from './text.ts';

/** The parts of a catalogue that are lists of entries. */
export const COMPARED_PARTS = [
  'rules',
  'targets',
  'windows',
  'calendars',
  'severities',
  'channels',
  'facts',
  'prerequisites',
  'levels',
  'options',
  'units',
  'services',
  'environments',
  'identifiers',
  'promises',
] as const;
export type ComparedPart = (typeof COMPARED_PARTS)[number];

/** One entry that two versions do not have alike. `general`: what stands outside the lists, such as zone and hotline. */
export interface PartChange {
  part: ComparedPart | 'general';
  /** `reordered`: the same entries of a list in which the first that fits counts. */
  kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** What people call the entry; `null` where it has no words of its own. */
  name: Text | null;
  /** The policy id that it carries. */
  rule: string | null;
}

const ORDER_COUNTS: readonly ComparedPart[] = ['rules', 'targets'];

/** Whatever stands in one of the lists. */
interface Entry {
  key?: string;
  id?: string;
  rule?: string;
  severity?: string;
  name?: Text;
  label?: Text;
  text?: Text | undefined;
}

/** What two versions of a catalogue do not have alike, in the order of the parts; examples are compared by what they decide. */
export function compareCatalogues(before: Catalogue, after: Catalogue): PartChange[] {
  const lists = COMPARED_PARTS.flatMap((part) =>
    compareLists(part, before[part], after[part], before, after),
  );
  return sameJson(general(before), general(after))
    ? lists
    : [...lists, { part: 'general', kind: 'changed', name: null, rule: null }];
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function general(catalogue: Catalogue): unknown {
  const lists = new Set<string>([...COMPARED_PARTS, 'examples']);
  return Object.entries(catalogue).filter(([name]) => !lists.has(name));
}

function compareLists(
  part: ComparedPart,
  before: readonly Entry[],
  after: readonly Entry[],
  old: Catalogue,
  next: Catalogue,
): PartChange[] {
  const [gone, come] = withoutEqual(before, after);
  const changes: PartChange[] = [];
  for (const entry of come) {
    // Entries of one identity may be many (rules of one id): they are paired in their order.
    const place = gone.findIndex((candidate) => identity(candidate) === identity(entry));
    if (place >= 0) gone.splice(place, 1);
    changes.push({ part, kind: place >= 0 ? 'changed' : 'added', ...called(entry, next) });
  }
  changes.push(...gone.map((entry) => ({ part, kind: 'removed' as const, ...called(entry, old) })));
  const isReordered = changes.length === 0 && ORDER_COUNTS.includes(part) && !sameJson(before, after);
  return isReordered ? [{ part, kind: 'reordered', name: null, rule: null }] : changes;
}

/** What is left of two lists once every entry that both have is taken out. */
function withoutEqual(before: readonly Entry[], after: readonly Entry[]): [Entry[], Entry[]] {
  const rest = before.map((entry) => ({ entry, json: JSON.stringify(entry) }));
  const come = after.filter((entry) => {
    const json = JSON.stringify(entry);
    const place = rest.findIndex((candidate) => candidate.json === json);
    if (place >= 0) rest.splice(place, 1);
    return place < 0;
  });
  return [rest.map(({ entry }) => entry), come];
}

const identity = ({ key, id, severity, rule }: Entry): string =>
  key ?? id ?? (severity === undefined ? (rule ?? '') : `${severity}/${rule}`);

function called(entry: Entry, { severities }: Catalogue): Pick<PartChange, 'name' | 'rule'> {
  const ofSeverity = severities.find(({ key }) => key === entry.severity)?.name;
  return {
    name: entry.name ?? entry.label ?? ofSeverity ?? entry.text ?? null,
    rule: entry.id ?? entry.rule ?? null,
  };
}
