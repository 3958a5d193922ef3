import type { View } from '../view.ts';
import type { Managed } from './people-types.ts';

/** Where the list says what has just been done: `?invited=3`. */
const DONE = ['invited', 'resent', 'changed', 'removed', 'withdrawn'] as const;
export type Done = (typeof DONE)[number];

export const doneHref = (view: View, done: Done, handle: number): string =>
  `${view.to.people}?${done}=${handle}`;

/** The sentence for what the address names; null when it names nothing that is so. */
export function doneSentence(
  { messages: { people }, times }: View,
  { contacts, invitations }: Managed,
  asked: URLSearchParams,
): string | null {
  const done = DONE.find((each) => asked.has(each));
  if (!done) return null;
  const handle = Number(asked.get(done));
  const named = <T extends { handle: number }>(all: readonly T[]) =>
    all.find((each) => each.handle === handle);
  switch (done) {
    case 'invited':
    case 'resent': {
      const invitation = named(invitations);
      const sentence = done === 'invited' ? people.invitedDone : people.resentDone;
      return (
        (invitation && sentence({ name: invitation.name, at: times.absolute(invitation.expiresAt) })) ?? null
      );
    }
    case 'changed': {
      const contact = named(contacts);
      return (contact && people.changedDone({ name: contact.name })) ?? null;
    }
    case 'removed':
      return named(contacts) ? null : people.removedDone;
    case 'withdrawn':
      return named(invitations) ? null : people.withdrawnDone;
  }
}
