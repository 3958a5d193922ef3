import type { Checker } from '@zusage/knowledge';
import type { PersonScope } from '@zusage/operations';

/** Whoever asks, as somebody who vouches for a text. */
export const checkerOf = ({ actor: { person } }: PersonScope): Checker => ({
  personId: person.id,
  name: person.name,
  role: person.role,
});
