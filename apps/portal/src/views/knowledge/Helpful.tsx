import { Button, Notice } from '@zusage/ui';
import { newRequestHref, type CarriedSearch } from '../search-links.ts';
import type { View } from '../view.ts';

export interface HelpfulProps {
  view: View;
  search: CarriedSearch;
  hasHelped: boolean;
  failure: string | null;
}

/** The end of an article that a search led to: was that it, or on to the request with what was read. */
export function Helpful({ view, search, hasHelped, failure }: HelpfulProps) {
  const { knowledge, request } = view.messages;
  if (hasHelped) {
    return (
      <Notice kind="success" title={request.helpedTitle} live>
        <p>{request.helpedText}</p>
      </Notice>
    );
  }
  if (!search.searchId) {
    return (
      <p>
        <a href={view.to.newRequest}>{knowledge.toRequest}</a>
      </p>
    );
  }
  return (
    <section class="section" aria-labelledby="helpful">
      <h2 id="helpful">{knowledge.wasHelpful}</h2>
      {failure && <Notice kind="error" title={failure} live />}
      <form class="actions" method="post">
        <Button look="primary" name="answer" value="helped">
          {request.helped}
        </Button>
        <Button href={`${newRequestHref(view.to, { ...search, step: 'form' })}#request`}>
          {request.notHelped}
        </Button>
      </form>
    </section>
  );
}
