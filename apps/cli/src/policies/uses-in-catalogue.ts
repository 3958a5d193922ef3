import type { Catalogue } from '@zusage/catalogue';

/** A part of a catalogue that carries policy ids, and where a reader meets what it says. */
interface Part {
  name: string;
  met: string;
  ids: (catalogue: Catalogue) => (string | undefined)[];
}

const DECISION = 'the answer in the request form, in "Am I covered?", on the ticket and in the API';

const PARTS: Part[] = [
  { name: 'rule', met: DECISION, ids: ({ rules }) => rules.map(({ id }) => id) },
  { name: 'target', met: DECISION, ids: ({ targets }) => targets.map(({ rule }) => rule) },
  {
    name: 'channel',
    met: DECISION,
    ids: ({ channels }) => channels.flatMap(({ rule, otherwise }) => [rule, otherwise?.rule]),
  },
  { name: 'fact', met: 'the request form', ids: ({ facts }) => facts.map(({ rule }) => rule) },
  { name: 'severity', met: 'the request form', ids: ({ severities }) => severities.map(({ rule }) => rule) },
  {
    name: 'prerequisite',
    met: 'the contract',
    ids: ({ prerequisites }) => prerequisites.map(({ rule }) => rule),
  },
  { name: 'level', met: 'the contract', ids: ({ levels }) => levels.map(({ rule }) => rule) },
  { name: 'option', met: 'the contract', ids: ({ options }) => options.map(({ rule }) => rule) },
  { name: 'identifier', met: 'the products', ids: ({ identifiers }) => identifiers.map(({ rule }) => rule) },
  { name: 'unit', met: 'the unit accounts', ids: ({ units }) => units.map(({ rule }) => rule) },
  {
    name: 'service',
    met: 'the request for work and its engagement',
    ids: ({ services }) =>
      services.flatMap(({ rule, targets, preconditions, sessions }) => [
        rule,
        targets?.rule,
        ...preconditions.map((precondition) => precondition.rule),
        ...sessions.map(({ afterReport }) => afterReport?.rule),
      ]),
  },
  {
    name: 'ticket life',
    met: 'the ticket',
    ids: ({ tickets }) => [tickets?.reopen?.rule, tickets?.close?.rule, tickets?.escalation?.rule],
  },
  {
    name: 'example',
    met: "the catalogue's page for staff",
    ids: ({ examples }) => examples.flatMap(({ expect }) => [...new Set(expect.rules ?? [])]),
  },
];

export interface Use {
  part: string;
  count: number;
  met: string;
}

/** The parts of a catalogue that follow from a policy id. */
export function usesOf(catalogue: Catalogue, id: string): Use[] {
  return PARTS.map(({ name, met, ids }) => ({
    part: name,
    met,
    count: ids(catalogue).filter((used) => used === id).length,
  })).filter(({ count }) => count > 0);
}
