import { DefinitionList } from '@zusage/ui';
import { Ruled } from '../contracts/Channels.tsx';
import type { View } from '../view.ts';
import type { Offer } from './engagement-types.ts';
import { availableSentence, costSentences, targetSentences } from './offer-words.ts';

/** Beside the request: what it costs, what there is for it, and how it goes on. */
export function OfferMargin({ view, offer }: { view: View; offer: Offer }) {
  const { engagements: words } = view.messages;
  const targets = targetSentences(view, offer);
  return (
    <>
      <section class="margin-block" aria-labelledby="cost">
        <h2 id="cost">{words.cost}</h2>
        <Lines lines={costSentences(view, offer)} />
        <p>{availableSentence(view, offer)}</p>
        <p class="soft small">
          <Ruled view={view} text={offer.rule.text} rule={offer.rule.rule} />
        </p>
      </section>
      {targets.length > 0 && offer.targets && (
        <section class="margin-block" aria-labelledby="way">
          <h2 id="way">{words.howItGoes}</h2>
          <Lines lines={targets} />
          <p class="soft small">
            <Ruled view={view} text={offer.targets.rule.text} rule={offer.targets.rule.rule} />
          </p>
        </section>
      )}
      <section class="margin-block" aria-label={words.facts}>
        <DefinitionList
          facts={[
            { term: words.place, value: words.places[offer.place] },
            ...(offer.participantsMax === null
              ? []
              : [
                  {
                    term: words.statement.participants,
                    value: words.participantsUpTo({ count: offer.participantsMax }),
                  },
                ]),
          ]}
        />
      </section>
    </>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class="plain-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
