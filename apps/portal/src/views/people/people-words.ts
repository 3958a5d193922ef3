import type { View } from '../view.ts';
import type { Colleague, Contact, Invitation } from './people-types.ts';

/** Which tickets somebody sees, in a few words. */
export function seenBy({ messages }: View, { settings }: Contact | Invitation): string {
  const { visibility } = messages.people;
  if (settings.visibility !== 'site') return visibility[settings.visibility];
  return settings.site ? visibility.site({ site: settings.site.name }) : visibility.own;
}

/** Until when somebody is certified; a word for who is not. */
export function certifiedUntil(
  { messages, times }: View,
  { certifiedUntil: until, certificationStatus }: Pick<Colleague, 'certifiedUntil' | 'certificationStatus'>,
): string {
  const { people } = messages;
  if (until === null) return people.notCertified;
  const day = times.day(until);
  if (certificationStatus === 'expired') return people.certifiedExpired({ day });
  return certificationStatus === 'expiring'
    ? people.certifiedExpiring({ day })
    : people.certifiedUntil({ day });
}

/** "A, B und C" in the reader's language. */
export const listed = ({ locale }: View, names: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
