import type { Draft } from '../../staff/customers/draft.ts';
import { LifeField } from '../products/LifeForm.tsx';
import type { View } from '../view.ts';
import type { Offer } from './engagement-types.ts';

/** What a request for work asks: subject, description, and what the service wants to know. */
export function RequestFields({ view, draft, offer }: { view: View; draft: Draft; offer: Offer }) {
  const { engagements: words, common } = view.messages;
  return (
    <>
      <LifeField
        draft={draft}
        name="subject"
        label={words.subject}
        hint={words.subjectHint}
        maxlength={200}
        required
      />
      <LifeField
        draft={draft}
        name="description"
        kind="textarea"
        label={words.description}
        hint={words.descriptionHint}
        maxlength={8000}
        required
      />
      {offer.facts.map((fact) => (
        <LifeField
          key={fact.key}
          draft={draft}
          name={`facts.${fact.key}`}
          label={fact.label}
          {...(fact.hint ? { hint: fact.hint } : {})}
          {...(fact.required ? { required: true } : { optional: common.optional })}
          {...(fact.kind === 'lines' ? { kind: 'textarea', rows: 5 } : {})}
          {...(fact.kind === 'number' ? { size: 'short', inputmode: 'numeric' } : {})}
        />
      ))}
    </>
  );
}

/** The answers to what the service asks for, as the form sent them. */
export const factsOf = (draft: Pick<Draft, 'text'>, offer: Offer): Record<string, string> =>
  Object.fromEntries(offer.facts.map(({ key }) => [key, draft.text(`facts.${key}`)]));

/** Empty answers, for a form that was only opened. */
export const noFacts = (offer: Offer): Record<string, string> =>
  Object.fromEntries(offer.facts.map(({ key }) => [`facts.${key}`, '']));
