import { RuledList } from '@zusage/ui';
import type { View } from '../view.ts';
import type { Offer } from './engagement-types.ts';
import { availableSentence } from './offer-words.ts';

/** What can be asked for: each service with what there is for it, and the way to ask. */
export function Offers({
  view,
  offers,
  title,
  ticket,
}: {
  view: View;
  offers: readonly Offer[];
  title: string;
  /** Number of the ticket that the work would belong to. */
  ticket?: string;
}) {
  const { engagements: words } = view.messages;
  return (
    <section class="section" aria-labelledby="offers">
      <h2 id="offers">{title}</h2>
      <RuledList
        items={offers.map((offer) => ({
          key: offer.key,
          title: offer.name,
          detail: (
            <div>
              <p>{offer.description}</p>
              <p>{offer.why === 'no_contract' ? words.contractNeeded : availableSentence(view, offer)}</p>
            </div>
          ),
          aside:
            offer.why === null ? (
              <a href={view.to.newEngagement(offer.key, ticket)}>
                {words.request}
                <span class="visually-hidden">: {offer.name}</span>
              </a>
            ) : undefined,
        }))}
        empty={<p class="soft">{words.noOffers}</p>}
      />
    </section>
  );
}
