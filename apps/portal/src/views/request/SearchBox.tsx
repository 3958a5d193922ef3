import { Button, DefinitionList, Field } from '@zusage/ui';
import { newRequestHref } from '../search-links.ts';
import type { View } from '../view.ts';

/** "What is it about?": one field. Articles appear below it while typing. */
export function SearchBox({
  view,
  query,
  suggestionsHref,
  read = null,
  customer = '',
  about = null,
  followUp = '',
}: {
  view: View;
  query: string;
  suggestionsHref: string;
  /** An article that was read before: it goes along. */
  read?: { slug: string; title: string } | null;
  /** Number of the customer that a partner asks for. */
  customer?: string;
  /** The product that it is about: it goes along. */
  about?: { key: string; name: string } | null;
  /** Number of the ticket that the request goes on from. */
  followUp?: string;
}) {
  const { request } = view.messages;
  return (
    <form
      class="form"
      method="get"
      action={view.to.newRequest}
      role="search"
      data-suggestions={suggestionsHref}
      data-searching={request.searching}
    >
      {read && <p class="soft">{view.messages.knowledge.readBefore({ title: read.title })}</p>}
      {read && <input type="hidden" name="read" value={read.slug} />}
      {about && <p class="soft">{view.messages.contracts.aboutProduct({ product: about.name })}</p>}
      {about && <input type="hidden" name="product" value={about.key} />}
      {followUp && <p class="soft">{view.messages.ticketLife.followUpNotice({ number: followUp })}</p>}
      {followUp && <input type="hidden" name="followUp" value={followUp} />}
      {customer && <input type="hidden" name="customer" value={customer} />}
      <Field
        name="query"
        kind="search"
        size="title"
        label={request.question}
        hint={request.questionHint}
        value={query}
        maxlength={200}
        autocomplete="off"
        autofocus={query === ''}
        required
        action={
          <Button icon="search" look={query === '' ? 'primary' : 'quiet'}>
            {request.search}
          </Button>
        }
      />
      <p class="visually-hidden" role="status" data-suggestions-said />
    </form>
  );
}

/** The same question once it is answered by nothing: one line above the form. */
export function Searched({
  view,
  query,
  customer,
  product,
  followUp,
}: {
  view: View;
  query: string;
  customer: string;
  product: string;
  followUp: string;
}) {
  const { request, ticketLife } = view.messages;
  return (
    <DefinitionList
      facts={[
        {
          term: request.question,
          value: query,
          note: (
            <a href={newRequestHref(view.to, { query, customer, product, followUp })}>
              {request.changeQuestion}
            </a>
          ),
        },
        ...(followUp ? [{ term: ticketLife.followUpOf, value: followUp }] : []),
      ]}
    />
  );
}
