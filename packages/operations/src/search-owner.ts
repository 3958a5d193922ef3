import type { Actor } from './scope.ts';

/** Who made a search: only they may read on under it or attach it to a ticket. */
export interface SearchOwner {
  personId: string | null;
  widgetKeyId: string | null;
}

export function searchOwner(actor: Actor): SearchOwner {
  if (actor.kind === 'person') return { personId: actor.person.id, widgetKeyId: null };
  return { personId: null, widgetKeyId: actor.kind === 'visitor' ? actor.widgetKey.id : null };
}
