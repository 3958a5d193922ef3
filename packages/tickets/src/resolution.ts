/**
 * The kinds of ending (K-9); the words for them are in the messages, no catalogue changes them. `confirmed` is the
 * customer's own: it is solved, or no longer needed on that side.
 */
export const RESOLUTIONS = [
  { key: 'solved', by: 'staff' },
  { key: 'no_answer', by: 'staff' },
  { key: 'no_longer_needed', by: 'staff' },
  { key: 'solved_by_update', by: 'staff' },
  { key: 'works_as_documented', by: 'staff' },
  { key: 'feature_request', by: 'staff' },
  { key: 'out_of_scope', by: 'staff' },
  { key: 'will_not_be_solved', by: 'staff' },
  { key: 'confirmed', by: 'customer' },
] as const;

export type Resolution = (typeof RESOLUTIONS)[number]['key'];

/** What staff choose from. */
export const STAFF_RESOLUTIONS = RESOLUTIONS.filter(({ by }) => by === 'staff').map(({ key }) => key) as [
  Resolution,
  ...Resolution[],
];
