import { Button, RuledList } from '@zusage/ui';
import type { SearchAnswer } from '../api-types.ts';
import { newRequestHref, searchedArticleHref, type CarriedSearch } from '../search-links.ts';
import type { View } from '../view.ts';

export interface ResultsProps {
  view: View;
  query: string;
  search: SearchAnswer;
  /** Number of the customer that a partner asks for. */
  customer?: string | undefined;
  /** Key of the product that it is about. */
  product?: string | undefined;
  /** Number of the ticket that it goes on from. */
  followUp?: string | undefined;
  /** The step to the form stands below them. */
  withStep: boolean;
}

/** Articles that may answer the question already, and the step on when they do not. */
export function Results(props: ResultsProps) {
  const { view, query, search, customer = '', product = '', followUp = '', withStep } = props;
  const { request } = view.messages;
  const carried = { query, searchId: search.searchId, customer, product, followUp };
  return (
    <div class="results">
      {search.items.length > 0 ? (
        <>
          <p class="soft">{request.suggestionsCount({ count: search.items.length })}</p>
          <RuledList
            label={request.suggestions}
            items={search.items.map((item) => resultItem(view, item, carried))}
          />
        </>
      ) : (
        <p>{request.nothingFound}</p>
      )}
      {withStep && (
        <div class="actions">
          <Button href={`${newRequestHref(view.to, { ...carried, step: 'form' })}#request`}>
            {search.items.length > 0 ? request.notHelped : view.messages.knowledge.toRequest}
          </Button>
        </div>
      )}
    </div>
  );
}

export function resultItem(
  { to, messages, locale }: View,
  item: SearchAnswer['items'][number],
  search: CarriedSearch,
) {
  const otherLanguage = item.language === locale ? '' : messages.knowledge.languageName[item.language];
  return {
    key: item.slug,
    href: searchedArticleHref(to, item.slug, search),
    title: item.title,
    detail: (
      <>
        <span lang={item.language}>{item.excerpt}</span>
        {otherLanguage && <span> {otherLanguage}</span>}
      </>
    ),
  };
}
