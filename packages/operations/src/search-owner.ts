import type { Actor } from './scope.ts';

/** Who made a search: only they may read on under it or attach it to a ticket. */
export interface SearchOwner {
  personId: string | null;
  widgetKeyId: string | null;
}

export function searchOwner(actor: Actor): SearchOwner {
  const widgetKey = actor.kind === 'anonymous' ? undefined : actor.widgetKey;
  return {
    personId: actor.kind === 'person' ? actor.person.id : null,
    // What a partner tries in its console's preview is in nobody's figures.
    widgetKeyId: widgetKey && !widgetKey.preview ? widgetKey.id : null,
  };
}
