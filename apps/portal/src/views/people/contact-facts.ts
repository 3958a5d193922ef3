import type { Fact } from '@zusage/ui';
import type { View } from '../view.ts';
import type { Contact, People } from './people-types.ts';

/** What nobody changes here. */
export function contactFacts(
  { messages: { people } }: View,
  contact: Contact,
  organisation: People['organisation'],
): Fact[] {
  return [
    { term: people.email, value: contact.email, note: people.emailFixed },
    ...(contact.designated
      ? [
          {
            term: people.customerNumber,
            value: people.customerNumberSignsIn({ number: organisation.customerNumber }),
          },
        ]
      : []),
  ];
}
